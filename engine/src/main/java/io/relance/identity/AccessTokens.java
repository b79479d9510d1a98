package io.relance.identity;

import io.relance.database.Columns;
import io.relance.database.Together;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Personal access tokens for scripts. The token is shown once; only its SHA-256 is kept. */
@Component
public class AccessTokens {

    private static final String PREFIX = "rlc_";

    /** A live connection by a token looks that often whether its time is over. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final DatabaseClient database;
    private final Accounts accounts;
    private final Together<String, Grant> grants = new Together<>(this::grants);
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    AccessTokens(DatabaseClient database, Accounts accounts, Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.clock = clock;
    }

    public Mono<Issued> issue(User owner, String name, TokenScope scope, @Nullable Instant expiresAt) {
        return Mono.fromSupplier(this::newToken)
                .flatMap(token -> store(token, name, owner, scope, expiresAt).map(stored -> new Issued(token, stored)));
    }

    /** Latest first. Those whose time is over are among them until they are revoked. */
    public Flux<PersonalToken> of(User owner) {
        return database.sql(
                        "select id, name, scope, created_at, expires_at from access_token where user_id = :user order by id desc")
                .bind("user", owner.id())
                .map(Columns.as(PersonalToken::read))
                .all();
    }

    /** Emits the token that is worth nothing any more, also for what listens with it; empty where the owner has no such token. */
    public Mono<PersonalToken> revoke(UUID id, User owner) {
        return database.sql("""
                        delete from access_token where id = :id and user_id = :user
                        returning id, name, scope, created_at, expires_at""")
                .bind("id", id)
                .bind("user", owner.id())
                .map(Columns.as(PersonalToken::read))
                .one()
                .delayUntil(revoked -> accounts.changed(owner.id()));
    }

    /** What listens with them hears of it when {@link Accounts#changed} is called as well. */
    public Mono<Void> revokeAll(UUID owner) {
        return Mono.defer(() -> database.sql("delete from access_token where user_id = :user")
                .bind("user", owner)
                .then());
    }

    /** Whose token this is, and what for; empty for one that nobody has, or whose time is over. For all who come at a time in one question. */
    public Mono<Grant> grant(String token) {
        return grants.ask(HexFormat.of().formatHex(hash(token)));
    }

    /** Completes when the token is worth nothing any more: revoked, or a minute at most after its time was over. */
    public Mono<Void> over(String token, User owner) {
        return Flux.merge(accounts.said(owner.id()), Flux.interval(LOOK).onBackpressureDrop())
                .concatMap(look -> Accounts.isGone(grant(token)), 0)
                .filter(gone -> gone)
                .next()
                .then();
    }

    private Mono<Map<String, Grant>> grants(Collection<String> hashes) {
        return database.sql("""
                        select encode(t.token_hash, 'hex') as hash, t.scope, owner.*
                        from access_token t cross join lateral (select %s from app_user where id = t.user_id and active) owner
                        where t.token_hash = any(array(select decode(h, 'hex') from unnest(cast(:hashes as text[])) h))
                            and (t.expires_at is null or t.expires_at > :now)""".formatted(Accounts.COLUMNS))
                .bind("hashes", hashes.toArray(String[]::new))
                .bind("now", clock.instant())
                .map(Columns.as(row ->
                        Map.entry(row.text("hash"), new Grant(Accounts.read(row), TokenScope.of(row.text("scope"))))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Mono<PersonalToken> store(
            String token, String name, User owner, TokenScope scope, @Nullable Instant expiresAt) {
        var insert = database.sql("""
                        insert into access_token (user_id, name, token_hash, scope, expires_at, created_at)
                        values (:user, :name, :hash, :scope, :expires, :now)
                        returning id, name, scope, created_at, expires_at""")
                .bind("user", owner.id())
                .bind("name", name)
                .bind("hash", hash(token))
                .bind("scope", scope.code())
                .bind("now", clock.instant());
        return (expiresAt == null ? insert.bindNull("expires", Instant.class) : insert.bind("expires", expiresAt))
                .map(Columns.as(PersonalToken::read))
                .one();
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

    /** @param token shown this once */
    public record Issued(String token, PersonalToken kept) {

        @Override
        public String toString() {
            return kept.toString();
        }
    }

    /** @param account its owner's, as it is now */
    public record Grant(Account account, TokenScope scope) {}
}
