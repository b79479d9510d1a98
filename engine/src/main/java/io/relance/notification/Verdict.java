package io.relance.notification;

import io.relance.delivery.NotSent;
import java.time.Instant;

/** What becomes of an alert on one channel. */
sealed interface Verdict {

    record Now() implements Verdict {}

    /**
     * @param due when it may go
     * @param ifUnseen that it is not needed any more when the alert has been seen by then
     */
    record At(Instant due, boolean ifUnseen) implements Verdict {}

    record Not(NotSent because) implements Verdict {}
}
