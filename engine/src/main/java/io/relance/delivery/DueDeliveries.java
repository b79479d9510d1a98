package io.relance.delivery;

import io.relance.database.Columns;
import io.relance.delivery.Hands.Room;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

/**
 * The rows that are due. Claiming pushes the due time ahead: whoever dies with a claim delays the parcel by the lease and
 * loses nothing. Nothing is claimed that is in hand here already, however its lease may look, nor what goes to a busy host.
 */
@Repository
class DueDeliveries {

    private static final String CLAIM = """
            with due as (select id from delivery where channel = :channel and %s and due_at <= :now
                             and id <> all(:held) and address <> all(:busy)
                         order by due_at, id limit :size for update skip locked),
                 taken as (update delivery d set due_at = :lease, attempts = d.attempts + 1, tried_since = coalesce(d.tried_since, :now)
                           from due where d.id = due.id returning d.*)
            select t.*, a.user_id address_owner, a.url, a.flavour, a.secret,
                coalesce(t.notification_id is not null and not u.active, false) gone,
                exists (select from suppression s where s.channel = t.channel and s.suppressed_at is not null
                        and s.address = coalesce(t.address_id::text, lower(t.address))) suppressed,
                t.unsubscribe is not null and exists (select from mail_consent m where m.address = lower(t.address)
                        and m.refused_at is not null) refused
            from taken t left join person_address a on a.id = t.address_id left join app_user u on u.id = t.person_id""".formatted(DeliveryState.QUEUED.here());

    private final DatabaseClient database;
    private final Endpoints endpoints;
    private final PublicAddress home;
    private final Clock clock;

    DueDeliveries(DatabaseClient database, Endpoints endpoints, PublicAddress home, Clock clock) {
        this.database = database;
        this.endpoints = endpoints;
        this.home = home;
        this.clock = clock;
    }

    Flux<Claim> claim(Room room, Duration lease) {
        return Flux.defer(() -> claim(room, clock.instant(), lease));
    }

    private Flux<Claim> claim(Room room, Instant now, Duration lease) {
        return database.sql(CLAIM)
                .bind("channel", room.channel().code())
                .bind("lease", now.plus(lease))
                .bind("now", now)
                .bind("held", room.held().toArray(UUID[]::new))
                .bind("busy", room.busy().toArray(String[]::new))
                .bind("size", room.size())
                .map(Columns.as(this::read))
                .all();
    }

    private Claim read(Columns row) {
        var channel = Channel.of(row.text("channel"));
        var found = endpoints.find(row);
        var registered = row.optionalUuid("address_id");
        var attempts = row.required("attempts", Integer.class);
        return new Claim(
                channel,
                attempts,
                attempts - row.required("attempts_before", Integer.class),
                row.instant("tried_since"),
                row.instant("due_at"),
                registered == null ? row.text("address").toLowerCase(Locale.ROOT) : registered.toString(),
                obstacle(row, channel, found),
                found.fault(),
                parcel(row, found.endpoint()));
    }

    private Parcel parcel(Columns row, @Nullable Endpoint endpoint) {
        return new Parcel(
                row.uuid("id"), row.instant("created_at"), row.text("address"), content(row), envelope(row), endpoint);
    }

    private static @Nullable NotSent obstacle(Columns row, Channel channel, Endpoints.Found found) {
        if (row.required("gone", Boolean.class)) {
            return NotSent.LEFT;
        }
        if (row.required("suppressed", Boolean.class)) {
            return NotSent.SUPPRESSED;
        }
        if (row.required("refused", Boolean.class)) {
            return NotSent.UNSUBSCRIBED;
        }
        return channel != Channel.MAIL && found.isNothing() ? NotSent.NO_ADDRESS : null;
    }

    private Content content(Columns row) {
        var link = row.text("link");
        return new Content(
                row.text("subject"),
                row.text("text"),
                row.text("html"),
                link.isEmpty() ? home.of("/") : home.of(link),
                row.optionalText("thread"));
    }

    private static Envelope envelope(Columns row) {
        return new Envelope(
                row.optionalText("from_name"), row.optionalText("reply_to"), row.optionalText("unsubscribe"));
    }
}
