package io.relance.outbox;

import io.relance.database.JsonColumns;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;
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

    /** However many they are, with one statement. Joins the caller's transaction. */
    public Mono<Void> addAll(List<Message> messages) {
        return Mono.defer(() -> database.sql("""
                        with added as (
                            insert into outbox (name, correlation_key, variables, due_at)
                            select name, key, variables::jsonb, :now
                            from unnest(:names::text[], :keys::text[], :variables::text[]) m (name, key, variables) returning id)
                        select pg_notify('outbox', '') from added limit 1""")
                .bind("names", texts(messages, Message::name))
                .bind("keys", texts(messages, Message::correlationKey))
                .bind(
                        "variables",
                        texts(
                                messages,
                                message -> json.write(message.variables()).asString()))
                .bind("now", clock.instant())
                .then());
    }

    private static String[] texts(List<Message> messages, Function<Message, String> text) {
        return messages.stream().map(text).toArray(String[]::new);
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
