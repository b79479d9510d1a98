package io.relance.assignment;

import io.relance.identity.Role;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Whose turn it is among those of a role. Nodes that ask at the same moment wait for each other until the caller's
 * transaction ends, so that each sees what the other gave.
 */
@Repository
class Turns {

    /** After this time a task that was given is in the list, and counts there. */
    private static final Duration UNTIL_IN_THE_LIST = Duration.ofSeconds(10);

    private final DatabaseClient database;
    private final Clock clock;

    Turns(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Empty when nobody active has the role. */
    Mono<String> next(Role role) {
        return take(role, "0::bigint");
    }

    Mono<String> leastLoaded(Role role) {
        return take(role, """
                (select count(*) from task where assignee = u.username and state = 'open')
                + (select count(*) from assignment where role = :role and username = u.username and given_at > :recent)""");
    }

    private Mono<String> take(Role role, String load) {
        return lock(role)
                .then(Mono.defer(() -> first(role, load)))
                .delayUntil(username -> forgetOlder(role, username))
                .delayUntil(username -> note(role, username));
    }

    private Mono<Void> lock(Role role) {
        return database.sql("select pg_advisory_xact_lock(hashtext('assignment:' || :role))")
                .bind("role", role.code())
                .then();
    }

    private Mono<String> first(Role role, String load) {
        var query = database.sql("""
                        select u.username from app_user u where u.active and u.role = :role order by %s,
                            (select coalesce(max(turn), 0) from assignment where role = :role and username = u.username),
                            u.username
                        limit 1""".formatted(load)).bind("role", role.code());
        return (load.contains(":recent") ? query.bind("recent", recently()) : query)
                .mapValue(String.class)
                .one();
    }

    private Mono<Void> forgetOlder(Role role, String username) {
        return database.sql(
                        "delete from assignment where role = :role and username = :username and given_at <= :recent")
                .bind("role", role.code())
                .bind("username", username)
                .bind("recent", recently())
                .then();
    }

    private Mono<Void> note(Role role, String username) {
        return database.sql("insert into assignment (role, username, given_at) values (:role, :username, :now)")
                .bind("role", role.code())
                .bind("username", username)
                .bind("now", clock.instant())
                .then();
    }

    private Instant recently() {
        return clock.instant().minus(UNTIL_IN_THE_LIST);
    }
}
