package io.relance.audit;

import io.relance.database.JsonColumns;
import io.relance.identity.User;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down who did what. A line joins the caller's transaction: what did not happen is not in the log, and what did is. */
@Component
public class Audit {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Clock clock;

    Audit(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /**
     * @param act such as {@code exported}, {@code viewed-sensitive}, {@code rights-changed}
     * @param subject what it was done to: a username, a customer's id, a file
     * @param details whatever makes the line understood later; never a secret itself
     */
    public Mono<Void> record(User who, String act, String subject, Map<String, Object> details) {
        return Mono.defer(() -> insert(who.id(), who.username(), act, subject, details));
    }

    /** What somebody did whom nobody knows, under the name that they gave. */
    public Mono<Void> recordStranger(String name, String act, String subject, Map<String, Object> details) {
        return Mono.defer(() -> insert(null, name, act, subject, details));
    }

    private Mono<Void> insert(
            @Nullable UUID id, String username, String act, String subject, Map<String, Object> details) {
        var insert = database.sql("""
                        insert into audit_entry (happened_at, user_id, username, act, subject, details)
                        values (:now, :user, :username, :act, :subject, :details)""")
                .bind("now", clock.instant())
                .bind("username", username)
                .bind("act", act)
                .bind("subject", subject)
                .bind("details", json.write(details));
        return (id == null ? insert.bindNull("user", UUID.class) : insert.bind("user", id)).then();
    }
}
