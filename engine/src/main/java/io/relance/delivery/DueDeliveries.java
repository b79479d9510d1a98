package io.relance.delivery;

import io.relance.database.Columns;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The rows that are due. Claiming pushes the due time ahead: whoever dies with a claim delays the parcel by the lease and
 * loses nothing. How it ended is written only by the claim that holds the row.
 */
@Repository
class DueDeliveries {

    private static final String CLAIM = """
            with due as (select id from delivery where channel = :channel and state = 'queued' and due_at <= :now
                         order by due_at, id limit :batch for update skip locked),
                 taken as (update delivery d set due_at = :lease, attempts = d.attempts + 1 from due where d.id = due.id returning d.*)
            select t.*, a.user_id address_owner, a.url, a.flavour, a.secret,
                exists (select from suppression s where s.channel = t.channel and s.suppressed_at is not null
                        and s.address = coalesce(t.address_id::text, lower(t.address))) suppressed,
                t.unsubscribe is not null and exists (select from mail_consent m where m.address = lower(t.address)
                        and m.refused_at is not null) refused
            from taken t left join person_address a on a.id = t.address_id""";

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

    Flux<Claim> claim(Channel channel, int batch, Duration lease) {
        return Flux.defer(() -> database.sql(CLAIM)
                .bind("channel", channel.code())
                .bind("lease", clock.instant().plus(lease))
                .bind("now", clock.instant())
                .bind("batch", batch)
                .map(Columns.as(this::read))
                .all());
    }

    /** Also what was withdrawn while it left. Whoever is reached is no longer on the way to being suppressed. */
    Mono<Void> sent(Claim claim) {
        return database.sql("""
                        with reached as (delete from suppression
                                         where channel = :channel and address = :mailbox and suppressed_at is null and not reported)
                        update delivery set state = 'sent', reason = null, sent_at = :now, ended_at = :now, last_error = null
                        where id = :id and state in ('queued', 'not-sent') and attempts = :attempt""")
                .bind("channel", claim.channel().code())
                .bind("mailbox", claim.mailbox())
                .bind("now", clock.instant())
                .bind("id", claim.parcel().id())
                .bind("attempt", claim.attempt())
                .then();
    }

    Mono<Void> notSent(Claim claim, NotSent reason) {
        return end(claim, "state = 'not-sent', ended_at = :now, reason = :reason")
                .bind("now", clock.instant())
                .bind("reason", reason.code())
                .then();
    }

    Mono<Void> postpone(Claim claim, Duration wait, String error) {
        return end(claim, "due_at = :due, last_error = :error")
                .bind("due", clock.instant().plus(wait))
                .bind("error", error)
                .then();
    }

    Mono<Void> giveUp(Claim claim, String error) {
        return end(claim, "state = 'dead', ended_at = :now, last_error = :error")
                .bind("now", clock.instant())
                .bind("error", error)
                .then();
    }

    private GenericExecuteSpec end(Claim claim, String outcome) {
        return database.sql("update delivery set " + outcome
                        + " where id = :id and state = 'queued' and attempts = :attempt")
                .bind("id", claim.parcel().id())
                .bind("attempt", claim.attempt());
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
