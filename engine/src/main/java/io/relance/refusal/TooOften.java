package io.relance.refusal;

import java.time.Duration;

/** Tried so often that it has to wait. */
public final class TooOften extends Refusal {

    private final Duration wait;

    public TooOften(String message, Duration wait) {
        super(message);
        this.wait = wait;
    }

    /** After how long it may be tried again. */
    public Duration until() {
        return wait;
    }
}
