package io.relance.web.delivery;

import io.relance.delivery.DeliveryFailure;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.web.webhook.PostAnswer;
import io.relance.web.webhook.PostFailure;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What an answer over HTTP means for a delivery. It may pass: 408, 425, 429, 5xx and no answer, with the pause that Retry-After
 * asks for. 410: nobody is there any more. All else but success, a redirect among it, is for good.
 */
final class HttpVerdict {

    private HttpVerdict() {}

    /** Empty for success. */
    static Optional<DeliveryFailure> of(PostAnswer answer, String host, Instant now) {
        if (answer.isSuccess()) {
            return Optional.empty();
        }
        var reason = answer.status() + " from " + host;
        return Optional.of(
                switch (answer.status()) {
                    case 408, 425, 429 -> new Temporary(reason, pause(answer, now));
                    case 410 -> new Rejected(reason);
                    default ->
                        answer.status() >= 500 ? new Temporary(reason, pause(answer, now)) : new Permanent(reason);
                });
    }

    static DeliveryFailure of(PostFailure failure) {
        var reason = String.valueOf(failure.getMessage());
        return switch (failure) {
            case PostFailure.NoAnswer away -> new Temporary(reason, null);
            case PostFailure.Forbidden never -> new Permanent(reason);
        };
    }

    private static @Nullable Duration pause(PostAnswer answer, Instant now) {
        var asked = answer.headers().getFirst(HttpHeaders.RETRY_AFTER);
        if (asked == null) {
            return null;
        }
        return asked.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(asked)) : until(asked, now);
    }

    private static @Nullable Duration until(String date, Instant now) {
        try {
            var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Duration.between(now, then.toInstant());
        } catch (DateTimeException malformed) {
            return null;
        }
    }
}
