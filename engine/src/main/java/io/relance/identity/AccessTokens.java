package io.relance.identity;

import io.relance.database.Columns;
import io.relance.database.Together;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Personal access tokens for scripts. The token is shown once; only its SHA-256 is kept. */
@Component
public class AccessTokens {

    private static final String PREFIX = "rlc_";

    private final DatabaseClient database;
    private final Together<String, User> owners = new Together<>(this::owners);
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Mono<String> issue(User owner, String name) {
        return Mono.fromSupplier(this::newToken).delayUntil(token -> store(token, name, owner));
    }

    /** Whose token this is; empty for one that nobody has. For all who come at a time in one question. */
    public Mono<User> owner(String token) {
        return owners.ask(HexFormat.of().formatHex(hash(token)));
    }

    private Mono<Map<String, User>> owners(Collection<String> hashes) {
        return database.sql("""
                        select encode(t.token_hash, 'hex') as hash,
                            u.id, u.username, u.display_name, u.email, u.role, u.team_id, u.locale
                        from access_token t join app_user u on u.id = t.user_id
                        where u.active and t.token_hash = any(array(select decode(h, 'hex') from unnest(cast(:hashes as text[])) h))""")
                .bind("hashes", hashes.toArray(String[]::new))
                .map(Columns.as(row -> Map.entry(row.text("hash"), Users.read(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
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
