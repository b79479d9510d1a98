package io.relance.delivery;

import java.util.Arrays;
import java.util.Locale;

/** Why something is not sent. */
public enum NotSent {
    /** The person does not want it on this channel. */
    PREFERENCE,
    /** It is told in the person's digest. */
    DIGEST,
    /** It was not true any more. */
    WITHDRAWN,
    /** The person saw it in the application before it was due. */
    SEEN,
    /** The person has left. */
    LEFT,
    /** There is nowhere to send it. */
    NO_ADDRESS,
    /** The address was refused too often. */
    SUPPRESSED,
    /** The reader said no to marketing. */
    UNSUBSCRIBED,
    /** The reader did not say yes to marketing, and that was needed. */
    NO_CONSENT;

    /** Whether the address was the reason, which may have been put right since. */
    boolean isOfAddress() {
        return switch (this) {
            case NO_ADDRESS, SUPPRESSED -> true;
            case PREFERENCE, DIGEST, WITHDRAWN, SEEN, LEFT, UNSUBSCRIBED, NO_CONSENT -> false;
        };
    }

    static String[] codesOfAddress() {
        return Arrays.stream(values())
                .filter(NotSent::isOfAddress)
                .map(NotSent::code)
                .toArray(String[]::new);
    }

    /** What the API and the database call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
