package io.relance.notification;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an open browser is told. Positions grow within an epoch; of another epoch nothing is known. */
public sealed interface LiveAlert {

    String epoch();

    long position();

    /** A notification; replayed if it had come before the browser asked. */
    record Told(Notification notification, String epoch, boolean replayed) implements LiveAlert {

        @Override
        public long position() {
            return notification.position();
        }
    }

    /** What the browser saw last is not known here: it is to load its inbox anew, and hears what comes after {@code lastId}. */
    record NotRecovered(@Nullable UUID lastId, long position, String epoch) implements LiveAlert {}
}
