package io.relance.delivery;

import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends what is due. Every claimed delivery ends as sent, not sent, to be retried, or given up; one failure never holds up the others. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final DueDeliveries deliveries;
    private final Suppressions suppressions;
    private final MailSettings pace;
    private final DeliverySettings settings;

    Postman(DueDeliveries deliveries, Suppressions suppressions, MailSettings pace, DeliverySettings settings) {
        this.deliveries = deliveries;
        this.suppressions = suppressions;
        this.pace = pace;
        this.settings = settings;
    }

    /** Claims and tries one batch; true if there may be more. */
    Mono<Boolean> deliverBatch(Carrier carrier) {
        return deliveries
                .claim(carrier.channel(), pace.batch(), pace.lease())
                .collectList()
                .flatMapIterable(claims -> claims)
                .flatMapDelayError(claim -> deliver(carrier, claim), pace.inFlight(), pace.inFlight())
                .count()
                .map(claimed -> claimed == pace.batch());
    }

    private Mono<Claim> deliver(Carrier carrier, Claim claim) {
        return claim.hindered()
                .map(obstacle -> deliveries.notSent(claim, obstacle))
                .orElseGet(() -> attempt(carrier, claim))
                .thenReturn(claim);
    }

    private Mono<Void> attempt(Carrier carrier, Claim claim) {
        return carry(carrier, claim)
                .then(Mono.defer(() -> deliveries.sent(claim)))
                .onErrorResume(Temporary.class, failure -> retryOrGiveUp(claim, failure))
                .onErrorResume(Rejected.class, failure -> bounce(claim, failure))
                .onErrorResume(Permanent.class, failure -> giveUp(claim, failure));
    }

    private static Mono<Void> carry(Carrier carrier, Claim claim) {
        return Mono.defer(() -> claim.fault() == null ? carrier.carry(claim.parcel()) : Mono.error(claim.fault()))
                .onErrorMap(error -> !(error instanceof DeliveryFailure), Temporary::causedBy);
    }

    private Mono<Void> retryOrGiveUp(Claim claim, Temporary failure) {
        return pace.backOff()
                .after(claim.tries(), ThreadLocalRandom.current().nextDouble())
                .map(wait -> deliveries.postpone(claim, atLeast(wait, failure), failure.reason()))
                .orElseGet(() -> giveUp(claim, failure));
    }

    /** The other side may ask for more time, within reason. */
    private Duration atLeast(Duration wait, Temporary failure) {
        var asked = failure.pause().orElse(Duration.ZERO);
        var granted = asked.compareTo(settings.longestPause()) < 0 ? asked : settings.longestPause();
        return granted.compareTo(wait) > 0 ? granted : wait;
    }

    private Mono<Void> bounce(Claim claim, Rejected failure) {
        return suppressions
                .bounced(claim, failure.reason(), settings.hardBounces())
                .then(Mono.defer(() -> giveUp(claim, failure)));
    }

    private Mono<Void> giveUp(Claim claim, DeliveryFailure failure) {
        log.warn("Delivery {} is given up after {} attempts: {}", claim.parcel().id(), claim.tries(), failure.reason());
        return deliveries.giveUp(claim, failure.reason());
    }
}
