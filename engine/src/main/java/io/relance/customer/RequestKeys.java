package io.relance.customer;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.User;
import io.relance.refusal.KeyReused;
import io.relance.time.BusinessTime;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Makes a request that carries a key happen once: whoever repeats it gets what the first one made; whoever uses its key for something
 * else is refused with {@link KeyReused}. Joins the caller's transaction.
 */
@Component
public class RequestKeys {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final BusinessTime time;

    RequestKeys(DatabaseClient database, JsonColumns json, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.time = time;
    }

    /** The key as it holds for one command only: whoever uses it for another command, or another customer, means something else. */
    public static @Nullable String within(String command, @Nullable String key) {
        return key == null || key.isBlank() ? null : command + ":" + key;
    }

    /** Two at the same moment: the second waits for the first, in {@code lock}. */
    public Mono<UUID> once(@Nullable String key, User user, Object body, Mono<UUID> make) {
        if (key == null || key.isBlank()) {
            return make;
        }
        return lock(key, user)
                .then(known(key, user, body))
                .switchIfEmpty(Mono.defer(() -> make.map(Optional::of).delayUntil(made -> keep(key, user, body, made))))
                .flatMap(Mono::justOrEmpty);
    }

    /** For a command to the engine, which makes nothing here: keeps what the key was used for, before the engine is asked. */
    public Mono<Void> claim(@Nullable String key, User user, Object body) {
        return key == null
                ? Mono.empty()
                : keep(key, user, body, Optional.empty())
                        .then(known(key, user, body))
                        .then();
    }

    private Mono<Void> lock(String key, User user) {
        return database.sql("select pg_advisory_xact_lock(hashtextextended(:name, 0))")
                .bind("name", user.id() + key)
                .then();
    }

    /** What the first one made; of keys from before they knew their request nothing more is asked. */
    private Mono<Optional<UUID>> known(String key, User user, Object body) {
        return Mono.defer(() -> database.sql("""
                        select made, coalesce(fingerprint = :fingerprint, true) same from request_key
                        where user_id = :user and key = :key""")
                .bind("fingerprint", fingerprint(body))
                .bind("user", user.id())
                .bind("key", key)
                .map(Columns.as(row -> made(row, key)))
                .one());
    }

    private static Optional<UUID> made(Columns row, String key) {
        if (!row.required("same", Boolean.class)) {
            throw new KeyReused("The key of " + key + " was used for another request");
        }
        return Optional.ofNullable(row.optionalUuid("made"));
    }

    private Mono<Void> keep(String key, User user, Object body, Optional<UUID> made) {
        var insert = database.sql("""
                        insert into request_key (user_id, key, fingerprint, made, used_at) values (:user, :key, :fingerprint, :made, :now)
                        on conflict (user_id, key) do nothing""")
                .bind("user", user.id())
                .bind("key", key)
                .bind("fingerprint", fingerprint(body))
                .bind("now", time.now());
        return made.map(id -> insert.bind("made", id))
                .orElseGet(() -> insert.bindNull("made", UUID.class))
                .then();
    }

    /** Of what the body says, not of how it is written; where it goes to is part of the key. */
    private String fingerprint(Object body) {
        return digest(json.write(body).asString());
    }

    /** What a request under this key of this person is known by where the key itself is not to be read. */
    public static @Nullable String mark(@Nullable String key, User user) {
        return key == null ? null : digest(user.id() + key).substring(0, 32);
    }

    private static String digest(String text) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}
