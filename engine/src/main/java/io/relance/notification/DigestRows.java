package io.relance.notification;

import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** When whose digest is due, and what is to be in it. */
@Repository
class DigestRows {

    private final DatabaseClient database;
    private final PreferenceRows preferences;
    private final Clock clock;

    DigestRows(DatabaseClient database, PreferenceRows preferences, Clock clock) {
        this.database = database;
        this.preferences = preferences;
        this.clock = clock;
    }

    /** Takes the next that is due and sets the one after it; empty when none is due that nobody else has. */
    Mono<Digest> takeNext() {
        return Mono.defer(() -> database.sql("""
                                select user_id, next_digest_at from preference where next_digest_at <= :now
                                order by next_digest_at limit 1 for update skip locked""")
                        .bind("now", clock.instant())
                        .map(Columns.as(Digest::read))
                        .one())
                .delayUntil(this::setNext);
    }

    /**
     * Those of alerts that are still unread, the oldest first; none of them is taken again. What is snoozed waits until it has come
     * back. Locks the inbox, as every change does.
     */
    Flux<String> takeTitles(UUID userId) {
        return database.sql("select 1 from inbox where user_id = :user for update")
                .bind("user", userId)
                .then()
                .thenMany(database.sql("""
                                with taken as (
                                    update notification set awaits_digest = false
                                    where user_id = :user and awaits_digest and state <> 'snoozed'
                                    returning rank, title, state, read_at)
                                select title from taken where state in ('open', 'silent') and read_at is null order by rank""")
                        .bind("user", userId)
                        .mapValue(String.class)
                        .all());
    }

    private Mono<Void> setNext(Digest digest) {
        return preferences
                .of(List.of(digest.userId()))
                .map(all -> Objects.requireNonNull(all.get(digest.userId())))
                .flatMap(theirs -> database.sql("update preference set next_digest_at = :next where user_id = :user")
                        .bind(
                                "next",
                                Objects.requireNonNullElse(
                                        theirs.nextDigest(clock.instant()), Parameters.in(Instant.class)))
                        .bind("user", digest.userId())
                        .then());
    }

    record Digest(UUID userId, Instant dueAt) {

        static Digest read(Columns row) {
            return new Digest(row.uuid("user_id"), row.instant("next_digest_at"));
        }
    }
}
