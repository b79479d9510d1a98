package io.relance.web.delivery;

import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.web.webhook.PostAnswer;
import io.relance.web.webhook.PostFailure;
import java.time.Instant;
import java.util.Optional;

/** What the meaning of an answer over HTTP is for a delivery. */
final class HttpVerdict {

    private HttpVerdict() {}

    /** Empty for success. */
    static Optional<DeliveryFailure> of(PostAnswer answer, String host, Instant now) {
        var reason = answer.status() + " from " + host;
        return switch (answer.meaning()) {
            case TAKEN -> Optional.empty();
            case LATER -> Optional.of(new Temporary(reason, answer.pause(now).orElse(null)));
            case NEVER -> Optional.of(new Permanent(reason));
            case GONE -> Optional.of(new Rejected(reason));
        };
    }

    static DeliveryFailure of(PostFailure failure) {
        var reason = String.valueOf(failure.getMessage());
        return switch (failure) {
            case PostFailure.NoAnswer away -> new Temporary(reason, null);
            case PostFailure.Forbidden never -> new Permanent(reason);
        };
    }
}
