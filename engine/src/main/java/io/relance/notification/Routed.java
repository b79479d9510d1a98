package io.relance.notification;

import java.time.Instant;
import java.util.UUID;

/** What is told, and where it goes. */
record Routed(Telling telling, Routes routes) {

    static Routed of(Telling telling, Preferences preferences, Instant now) {
        return new Routed(telling, Routes.of(telling.kind(), telling.isCritical(), preferences, now));
    }

    Key key() {
        return new Key(telling.reader(), telling.fact().key());
    }

    /** What a person is told once. */
    record Key(UUID reader, String fact) {

        static Key of(Notice notice) {
            return new Key(notice.reader().id(), notice.fact().key());
        }
    }
}
