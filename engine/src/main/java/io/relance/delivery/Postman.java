package io.relance.delivery;

import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Carries what was claimed. It ends as sent, not sent, to be retried, or given up, and never as a failure. Its lease is renewed as
 * long as the carrier is at it; how it ended is written again and again until it stands there, for as long as a lease. With a
 * lease that is nearly over nothing is begun.
 */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(5);

    private final Outcomes outcomes;
    private final Suppressions suppressions;
    private final Pace pace;
    private final DeliverySettings settings;
    private final Clock clock;

    Postman(Outcomes outcomes, Suppressions suppressions, Pace pace, DeliverySettings settings, Clock clock) {
        this.outcomes = outcomes;
        this.suppressions = suppressions;
        this.pace = pace;
        this.settings = settings;
        this.clock = clock;
    }

    Mono<Void> deliver(Carrier carrier, Claim claim) {
        return Mono.defer(() -> claim.hindered()
                        .map(obstacle -> written(outcomes.notSent(claim, obstacle)))
                        .orElseGet(() -> isNearlyOver(claim) ? Mono.empty() : attempt(carrier, claim)))
                .onErrorResume(RuntimeException.class, failure -> leave(claim, failure));
    }

    private boolean isNearlyOver(Claim claim) {
        return clock.instant().isAfter(claim.until().minus(pace.renewal()));
    }

    private Mono<Void> attempt(Carrier carrier, Claim claim) {
        return Mono.firstWithSignal(carry(carrier, claim), renewals(claim))
                .then(written(outcomes.sent(claim)))
                .onErrorResume(Temporary.class, failure -> retryOrGiveUp(claim, failure))
                .onErrorResume(Rejected.class, failure -> bounce(claim, failure))
                .onErrorResume(Permanent.class, failure -> giveUp(claim, failure));
    }

    private static Mono<Void> carry(Carrier carrier, Claim claim) {
        return Mono.defer(() -> claim.fault() == null ? carrier.carry(claim.parcel()) : Mono.error(claim.fault()))
                .onErrorMap(error -> !(error instanceof DeliveryFailure), Temporary::causedBy);
    }

    /** Never ends. */
    private Mono<Void> renewals(Claim claim) {
        return Flux.interval(pace.renewal())
                .onBackpressureDrop()
                .concatMap(tick -> outcomes.renew(claim, pace.lease()).onErrorComplete(RuntimeException.class))
                .then();
    }

    private Mono<Void> written(Mono<Void> outcome) {
        return outcome.retryWhen(Retry.backoff(Long.MAX_VALUE, SHORT).maxBackoff(LONG))
                .timeout(pace.lease())
                .onErrorMap(TimeoutException.class, IllegalStateException::new);
    }

    private Mono<Void> leave(Claim claim, RuntimeException failure) {
        log.error(
                "How delivery {} ended could not be written, so it may be sent again: {}",
                claim.id(),
                failure.toString());
        return Mono.empty();
    }

    private Mono<Void> retryOrGiveUp(Claim claim, Temporary failure) {
        return pace.backOff()
                .after(
                        claim.tries(),
                        tried(claim),
                        asked(failure),
                        ThreadLocalRandom.current().nextDouble())
                .map(wait -> written(outcomes.postpone(claim, wait, failure.reason())))
                .orElseGet(() -> giveUp(claim, failure));
    }

    private Duration tried(Claim claim) {
        return Duration.between(claim.triedSince(), clock.instant());
    }

    /** The other side may ask for more time, within reason. */
    private Duration asked(Temporary failure) {
        var asked = failure.pause().orElse(Duration.ZERO);
        return asked.compareTo(settings.longestPause()) < 0 ? asked : settings.longestPause();
    }

    private Mono<Void> bounce(Claim claim, Rejected failure) {
        return written(suppressions.bounced(claim, failure.reason(), settings.hardBounces()))
                .then(Mono.defer(() -> giveUp(claim, failure)));
    }

    private Mono<Void> giveUp(Claim claim, DeliveryFailure failure) {
        log.warn("Delivery {} is given up after {} attempts: {}", claim.id(), claim.tries(), failure.reason());
        return written(outcomes.giveUp(claim, failure.reason()));
    }
}
