package io.relance.delivery;

import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Temporary;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sends what is due. Every claimed mail ends as sent, to be retried, or given up; one failure never holds up the others. */
@Component
class Postman {

    private static final Logger log = LoggerFactory.getLogger(Postman.class);

    private final DueMails mails;
    private final MailRelay relay;
    private final MailSettings settings;

    Postman(DueMails mails, MailRelay relay, MailSettings settings) {
        this.mails = mails;
        this.relay = relay;
        this.settings = settings;
    }

    /** Claims and tries one batch; true if there may be more. */
    Mono<Boolean> deliverBatch() {
        return mails.claim(settings.batch(), settings.lease())
                .collectList()
                .flatMapIterable(claims -> claims)
                .flatMapDelayError(this::deliver, settings.inFlight(), settings.inFlight())
                .count()
                .map(claimed -> claimed == settings.batch());
    }

    private Mono<Claim> deliver(Claim claim) {
        return relay.send(claim)
                .then(Mono.defer(() -> mails.sent(claim)))
                .onErrorResume(Temporary.class, failure -> retryOrGiveUp(claim, failure))
                .onErrorResume(Permanent.class, failure -> giveUp(claim, failure))
                .thenReturn(claim);
    }

    private Mono<Void> retryOrGiveUp(Claim claim, Temporary failure) {
        return settings.backOff()
                .after(claim.attempt(), ThreadLocalRandom.current().nextDouble())
                .map(wait -> mails.postpone(claim, wait, failure.reason()))
                .orElseGet(() -> giveUp(claim, failure));
    }

    private Mono<Void> giveUp(Claim claim, DeliveryFailure failure) {
        log.warn("Mail {} is given up after {} attempts: {}", claim.id(), claim.attempt(), failure.reason());
        return mails.giveUp(claim, failure.reason());
    }
}
