package io.relance.delivery;

import java.time.Instant;
import java.util.UUID;

/** What becomes of an alert on one channel. */
public sealed interface Posting {

    UUID notification();

    Channel channel();

    /** It is sent when it is due, unless it is withdrawn before. */
    record Send(UUID notification, Destination to, Content content, Instant dueAt) implements Posting {

        @Override
        public Channel channel() {
            return to.channel();
        }
    }

    /** It is not sent, and this is why. */
    record Note(UUID notification, Channel channel, NotSent reason) implements Posting {}
}
