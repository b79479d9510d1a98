package io.relance.delivery;

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
    /** There is nowhere to send it. */
    NO_ADDRESS,
    /** The address was refused too often. */
    SUPPRESSED,
    /** The reader said no to marketing. */
    UNSUBSCRIBED,
    /** The reader did not say yes to marketing, and that was needed. */
    NO_CONSENT;

    /** What the API and the database call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
