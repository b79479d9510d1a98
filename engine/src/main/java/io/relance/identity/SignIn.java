package io.relance.identity;

import io.relance.refusal.TooOften;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Lets people in by name and password, and makes whoever guesses wait: after ten attempts in a row for one name from one address a
 * second, then twice as long each time, up to a quarter of an hour. Others are not held up, so nobody can lock somebody else out. An
 * attempt counts before its password is looked at, so many at once gain nothing. While Redis is away nobody waits.
 */
@Component
public class SignIn {

    private static final Logger log = LoggerFactory.getLogger(SignIn.class);

    private static final Duration REMEMBERED = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(15);
    private static final int FREE = 10;

    /** Emits for how many milliseconds this attempt has to wait; 0 counts it, and from the tenth on makes the next one wait. */
    private static final RedisScript<Long> ATTEMPT = RedisScript.of("""
            local wait = redis.call('pttl', KEYS[2])
            if wait > 0 then return wait end
            local attempts = redis.call('incr', KEYS[1])
            redis.call('expire', KEYS[1], ARGV[1])
            if attempts >= tonumber(ARGV[2]) then
                local pause = math.min(2 ^ (attempts - tonumber(ARGV[2])), tonumber(ARGV[3]))
                redis.call('set', KEYS[2], '1', 'EX', string.format('%d', pause))
            end
            return 0""", Long.class);

    private final Credentials credentials;
    private final SignInWitness witness;
    private final ReactiveStringRedisTemplate redis;

    SignIn(Credentials credentials, SignInWitness witness, ReactiveStringRedisTemplate redis) {
        this.credentials = credentials;
        this.witness = witness;
        this.redis = redis;
    }

    /**
     * Empty when name and password are not those of anybody; {@link TooOften} when that was tried too often from there. The account is as it
     * was when the password was read.
     */
    public Mono<Account> recognise(String username, String password, String address) {
        var keys = keys(username, address);
        return waiting(keys)
                .filter(wait -> wait > 0)
                .flatMap(wait -> Mono.<Account>error(new TooOften("Sign-in of " + username, Duration.ofMillis(wait))))
                .switchIfEmpty(Mono.defer(() -> look(username, password, address)))
                .delayUntil(user -> forget(keys));
    }

    private Mono<Account> look(String username, String password, String address) {
        return credentials
                .verify(username, password)
                .switchIfEmpty(
                        Mono.defer(() -> witness.refused(username, address).then(Mono.empty())));
    }

    private Mono<Long> waiting(List<String> keys) {
        var arguments = List.of(
                String.valueOf(REMEMBERED.toSeconds()), String.valueOf(FREE), String.valueOf(LONGEST.toSeconds()));
        return redis.execute(ATTEMPT, keys, arguments)
                .next()
                .onErrorResume(DataAccessException.class, SignIn::uncounted);
    }

    private Mono<Long> forget(List<String> keys) {
        return redis.delete(keys.toArray(String[]::new)).onErrorResume(DataAccessException.class, SignIn::uncounted);
    }

    private static Mono<Long> uncounted(DataAccessException failure) {
        log.warn("Attempts to sign in are not counted now: {}", failure.toString());
        return Mono.just(0L);
    }

    /** Both in one slot, where Redis is a cluster. */
    private static List<String> keys(String username, String address) {
        var who = "relance:sign-in:{" + username.strip().toLowerCase(Locale.ROOT) + "@" + address + "}";
        return List.of(who + ":attempts", who + ":wait");
    }
}
