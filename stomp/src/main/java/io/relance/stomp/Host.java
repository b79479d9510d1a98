package io.relance.stomp;

import java.util.function.Consumer;

/** What all connections of an endpoint share. */
record Host(StompApplication application, StompSettings settings, Turns logins, Consumer<StompEvent> observer) {

    Host(StompApplication application, StompSettings settings, Consumer<StompEvent> observer) {
        this(application, settings, new Turns(settings.maxLogins()), observer);
    }

    void count(StompEvent event) {
        observer.accept(event);
    }
}
