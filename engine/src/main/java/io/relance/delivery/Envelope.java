package io.relance.delivery;

import org.jspecify.annotations.Nullable;

/**
 * What a mail says besides its content.
 *
 * @param fromName in whose name it is sent; the address that it comes from is always ours
 * @param replyTo where an answer goes; empty where nobody reads answers
 * @param unsubscribe where its reader can say that no more such mails are wanted
 */
public record Envelope(
        @Nullable String fromName,
        @Nullable String replyTo,
        @Nullable String unsubscribe) {

    static final Envelope PLAIN = new Envelope(null, null, null);
}
