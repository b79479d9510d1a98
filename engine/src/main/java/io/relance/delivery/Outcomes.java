package io.relance.delivery;

import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Writes how claimed deliveries ended. That one was accepted is true whichever attempt it was, and is written whatever has become
 * of the row meanwhile; all else is written by the latest attempt only.
 */
@Repository
class Outcomes {

    private final DatabaseClient database;
    private final Clock clock;

    Outcomes(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whoever is reached is no longer on the way to being suppressed. */
    Mono<Void> sent(Claim claim) {
        return Mono.defer(() -> database.sql("""
                        with reached as (delete from suppression
                                         where channel = :channel and address = :mailbox and suppressed_at is null and not reported)
                        update delivery set %s, reason = null, sent_at = :now, ended_at = :now, last_error = null
                        where id = :id and %s""".formatted(DeliveryState.SENT.here(), DeliveryState.SENT.mayCome()))
                .bind("channel", claim.channel().code())
                .bind("mailbox", claim.mailbox())
                .bind("now", clock.instant())
                .bind("id", claim.id())
                .then());
    }

    Mono<Void> notSent(Claim claim, NotSent reason) {
        return Mono.defer(() -> latest(claim, DeliveryState.NOT_SENT.here() + ", ended_at = :now, reason = :reason")
                .bind("now", clock.instant())
                .bind("reason", reason.code())
                .then());
    }

    Mono<Void> postpone(Claim claim, Duration wait, String error) {
        return Mono.defer(() -> latest(claim, "due_at = :due, last_error = :error")
                .bind("due", clock.instant().plus(wait))
                .bind("error", error)
                .then());
    }

    Mono<Void> giveUp(Claim claim, String error) {
        return Mono.defer(() -> latest(claim, DeliveryState.DEAD.here() + ", ended_at = :now, last_error = :error")
                .bind("now", clock.instant())
                .bind("error", error)
                .then());
    }

    /** The claim is held on to: it has not ended yet. */
    Mono<Void> renew(Claim claim, Duration lease) {
        return Mono.defer(() -> latest(claim, "due_at = :lease")
                .bind("lease", clock.instant().plus(lease))
                .then());
    }

    private GenericExecuteSpec latest(Claim claim, String change) {
        return database.sql("update delivery set " + change + " where id = :id and attempts = :attempt and "
                        + DeliveryState.QUEUED.here())
                .bind("id", claim.id())
                .bind("attempt", claim.attempt());
    }
}
