package io.relance.web.webhook;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.springframework.http.HttpHeaders;

/** What the other side said; of a body that is too long nothing. */
public record PostAnswer(int status, HttpHeaders headers, String body) {

    /** What it means for whoever called, whatever the call was for. */
    public enum Meaning {
        TAKEN,
        /** Another time it may work: 408, 425, 429 and 5xx. */
        LATER,
        /** It is refused whenever it comes. A redirect, which is not followed, is one. */
        NEVER,
        /** Nobody is there any more: 410. */
        GONE
    }

    public Meaning meaning() {
        return switch (status) {
            case 408, 425, 429 -> Meaning.LATER;
            case 410 -> Meaning.GONE;
            default -> bySeries();
        };
    }

    /** How long the other side asks us to wait, if it does, in {@code Retry-After}. */
    public Optional<Duration> pause(Instant now) {
        return Optional.ofNullable(headers.getFirst(HttpHeaders.RETRY_AFTER))
                .flatMap(asked -> asked.matches("\\d{1,9}")
                        ? Optional.of(Duration.ofSeconds(Long.parseLong(asked)))
                        : until(asked, now));
    }

    private Meaning bySeries() {
        if (status / 100 == 2) {
            return Meaning.TAKEN;
        }
        return status >= 500 ? Meaning.LATER : Meaning.NEVER;
    }

    private static Optional<Duration> until(String date, Instant now) {
        try {
            var then = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
            return Optional.of(Duration.between(now, then.toInstant()));
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
