package io.relance.customer;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Makes a request that carries a key happen once: whoever repeats it gets what the first one made. Joins the caller's transaction. */
@Component
public class RequestKeys {

    private final DatabaseClient database;
    private final BusinessTime time;

    RequestKeys(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** The key as it holds for one command only: whoever uses it for another command, or another customer, means something else. */
    public static @Nullable String within(String command, @Nullable String key) {
        return key == null || key.isBlank() ? null : command + ":" + key;
    }

    /** Two at the same moment: the second waits for the first, in {@code lock}. */
    public Mono<UUID> once(@Nullable String key, User user, Mono<UUID> make) {
        if (key == null || key.isBlank()) {
            return make;
        }
        return lock(key, user)
                .then(made(key, user))
                .switchIfEmpty(Mono.defer(() -> make.delayUntil(id -> keep(key, user, id))));
    }

    private Mono<Void> lock(String key, User user) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", user.id() + key)
                .then();
    }

    private Mono<UUID> made(String key, User user) {
        return Mono.defer(() -> database.sql("select made from request_key where user_id = :user and key = :key")
                .bind("user", user.id())
                .bind("key", key)
                .map(Columns.as(row -> row.uuid("made")))
                .one());
    }

    private Mono<Void> keep(String key, User user, UUID id) {
        return database.sql("insert into request_key (user_id, key, made, used_at) values (:user, :key, :made, :now)")
                .bind("user", user.id())
                .bind("key", key)
                .bind("made", id)
                .bind("now", time.now())
                .then();
    }
}
