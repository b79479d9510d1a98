package io.relance.bench.product;

import java.time.Duration;

/** Waits for a condition, and never for ever. */
public final class Waiting {

    private static final long STEP_MILLIS = 50;

    private Waiting() {}

    /** @throws IllegalStateException when it does not come true in time */
    public static void until(String what, Duration patience, Condition condition) throws Exception {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException(what + ": not within " + patience.toSeconds() + " s");
            }
            Thread.sleep(STEP_MILLIS);
        }
    }

    /** May look into a database or a file. */
    @FunctionalInterface
    public interface Condition {
        boolean holds() throws Exception;
    }
}
