package io.relance.stomp;

/** The application says no. The message is written for the client, who gets it in the ERROR frame. */
public final class StompRefused extends RuntimeException {

    public StompRefused(String message) {
        super(message, null, false, false);
    }
}
