package io.relance.outbox;

import io.relance.database.JsonColumns;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where commands leave their messages: the row commits with the fact, the relay publishes it afterwards, however often the process dies between. */
@Component
public class Outbox {

    static final String SIGNAL = "outbox";

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    Outbox(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** Joins the caller's transaction. */
    public Mono<Void> add(Message message) {
        return Mono.defer(() -> insert(message));
    }

    private Mono<Void> insert(Message message) {
        return database.sql("""
                        with added as (
                            insert into outbox (name, correlation_key, variables, due_at)
                            values (:name, :key, :variables, :now) returning id)
                        select pg_notify('outbox', '') from added""")
                .bind("name", message.name())
                .bind("key", message.correlationKey())
                .bind("variables", json.write(message.variables()))
                .bind("now", clock.instant())
                .then();
    }
}
