package io.relance.notification;

import java.util.UUID;

/** What has been told, the inbox line that it became, and where else it goes. */
record Told(Telling telling, Routes routes, Notification notification) {

    UUID reader() {
        return telling.reader();
    }
}
