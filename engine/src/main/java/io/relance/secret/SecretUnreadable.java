package io.relance.secret;

/** A sealed text whose key is not configured (any more), or that was not sealed for this place. */
public final class SecretUnreadable extends RuntimeException {

    SecretUnreadable(String message) {
        super(message);
    }
}
