package io.relance.delivery;

import io.relance.database.Together;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
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
    private final Together<Claim, UUID> sent = new Together<>(this::sent);

    Outcomes(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Whoever is reached is no longer on the way to being suppressed. What is sent at the same time is written together. */
    Mono<Void> sent(Claim claim) {
        return sent.ask(claim).then();
    }

    private Mono<Map<Claim, UUID>> sent(Collection<Claim> claims) {
        return Mono.defer(() -> database.sql("""
                        with told as (select * from unnest(:ids::uuid[], :channels::text[], :mailboxes::text[]) t(id, channel, mailbox)),
                            reached as (delete from suppression s using told
                                        where s.channel = told.channel and s.address = told.mailbox
                                            and s.suppressed_at is null and not s.reported)
                        update delivery d set %s, reason = null, sent_at = :now, ended_at = :now, last_error = null
                        from told where d.id = told.id and d.%s""".formatted(DeliveryState.SENT.here(), DeliveryState.SENT.mayCome()))
                .bind("ids", claims.stream().map(Claim::id).toArray(UUID[]::new))
                .bind("channels", texts(claims, claim -> claim.channel().code()))
                .bind("mailboxes", texts(claims, Claim::mailbox))
                .bind("now", clock.instant())
                .then()
                .thenReturn(Map.of()));
    }

    private static String[] texts(Collection<Claim> claims, Function<Claim, String> text) {
        return claims.stream().map(text).toArray(String[]::new);
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
