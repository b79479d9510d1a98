package io.relance.identity;

import io.relance.database.Columns;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Personal access tokens for scripts. The token is shown once; only its SHA-256 is kept. */
@Component
public class AccessTokens {

    private static final String PREFIX = "rlc_";

    private final DatabaseClient database;
    private final Users users;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(DatabaseClient database, Users users, Clock clock) {
        this.database = database;
        this.users = users;
        this.clock = clock;
    }

    public Mono<String> issue(User owner, String name) {
        return Mono.fromSupplier(this::newToken).delayUntil(token -> store(token, name, owner));
    }

    /** Whose token this is; empty for one that nobody has. */
    public Mono<User> owner(String token) {
        return database.sql("select user_id from access_token where token_hash = :hash")
                .bind("hash", hash(token))
                .map(Columns.as(row -> row.uuid("user_id")))
                .one()
                .flatMap(users::byId);
    }

    private Mono<Void> store(String token, String name, User owner) {
        return database.sql(
                        "insert into access_token (user_id, name, token_hash, created_at) values (:user, :name, :hash, :now)")
                .bind("user", owner.id())
                .bind("name", name)
                .bind("hash", hash(token))
                .bind("now", clock.instant())
                .then();
    }

    private String newToken() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
