package io.relance.delivery;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.refusal.NotAllowed;
import io.relance.refusal.NotFound;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Addresses to which nothing more is sent, because they were refused as such too often in a row. Only whoever sees everything lifts that. */
@Repository
public class Suppressions {

    private static final Duration A_MONTH = Duration.ofDays(30);

    private final DatabaseClient database;
    private final Clock clock;

    Suppressions(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Latest first. */
    public Mono<List<Suppression>> all(int limit, User viewer) {
        return allow(viewer)
                .thenMany(database.sql(
                                "select * from suppression where suppressed_at is not null order by suppressed_at desc, id limit :limit")
                        .bind("limit", limit)
                        .map(Columns.as(Suppressions::read))
                        .all())
                .collectList();
    }

    /** The address is as good as any other again. */
    public Mono<Void> lift(UUID id, User viewer) {
        return allow(viewer)
                .then(database.sql("delete from suppression where id = :id")
                        .bind("id", id)
                        .fetch()
                        .rowsUpdated())
                .filter(rows -> rows > 0)
                .switchIfEmpty(Mono.error(() -> new NotFound("No suppression " + id)))
                .then();
    }

    /** One more refusal; the last that it takes suppresses the address. */
    Mono<Void> bounced(Claim claim, String error, int enough) {
        return Mono.defer(() -> database.sql("""
                        insert into suppression as s (channel, address, shown, bounces, last_error, last_bounce_at, suppressed_at)
                        values (:channel, :mailbox, :shown, 1, :error, :now, case when :enough <= 1 then :now::timestamptz end)
                        on conflict (channel, address) do update
                        set bounces = s.bounces + 1, last_error = excluded.last_error, last_bounce_at = excluded.last_bounce_at,
                            suppressed_at = coalesce(s.suppressed_at, case when s.bounces + 1 >= :enough then :now::timestamptz end)""")
                .bind("channel", claim.channel().code())
                .bind("mailbox", claim.mailbox())
                .bind("shown", claim.parcel().to())
                .bind("error", error)
                .bind("enough", enough)
                .bind("now", clock.instant())
                .then());
    }

    /** As {@link #bounced}, of a mail that a relay had taken before: reports that are a month apart have nothing to do with each other. */
    Mono<Void> reported(String address, String error, int enough) {
        return Mono.defer(() -> database.sql("""
                        insert into suppression as s (channel, address, shown, bounces, last_error, last_bounce_at, suppressed_at, reported)
                        values ('mail', lower(:address), :address, 1, :error, :now, case when :enough <= 1 then :now::timestamptz end, true)
                        on conflict (channel, address) do update
                        set bounces = case when s.last_bounce_at < :before then 1 else s.bounces + 1 end, reported = true,
                            last_error = excluded.last_error, last_bounce_at = excluded.last_bounce_at,
                            suppressed_at = coalesce(s.suppressed_at,
                                case when s.last_bounce_at >= :before and s.bounces + 1 >= :enough then :now::timestamptz end)""")
                .bind("address", address)
                .bind("error", error)
                .bind("enough", enough)
                .bind("now", clock.instant())
                .bind("before", clock.instant().minus(A_MONTH))
                .then());
    }

    private static Mono<Void> allow(User viewer) {
        return viewer.role().seesAll()
                ? Mono.empty()
                : Mono.error(() -> new NotAllowed(
                        "Suppressed addresses are not for a " + viewer.role().code()));
    }

    private static Suppression read(Columns row) {
        return new Suppression(
                row.uuid("id"),
                row.text("channel"),
                row.text("shown"),
                row.required("bounces", Integer.class),
                row.text("last_error"),
                row.instant("suppressed_at"));
    }

    /** An address that is given up; of a registered one its host. */
    public record Suppression(
            UUID id, String channel, String address, int bounces, String lastError, Instant suppressedAt) {}
}
