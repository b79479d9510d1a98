package io.relance.notification;

import java.time.Instant;

/** What becomes of an alert on one channel. */
sealed interface Verdict {

    record Now() implements Verdict {}

    /**
     * @param due when it may go
     * @param ifUnseen that it is not needed any more when the alert has been seen by then
     */
    record At(Instant due, boolean ifUnseen) implements Verdict {}

    record Not(Reason because) implements Verdict {}

    /** Why something does not go. The code is what the log of deliveries calls it. */
    enum Reason {
        PREFERENCE("preference"),
        DIGEST("digest"),
        WITHDRAWN("withdrawn"),
        SEEN("seen");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }
    }
}
