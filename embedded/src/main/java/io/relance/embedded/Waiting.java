package io.relance.embedded;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time alone, and never for ever. */
final class Waiting {

    private static final long STEP = Duration.ofMillis(20).toNanos();

    private Waiting() {}

    static boolean until(BooleanSupplier condition, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            LockSupport.parkNanos(STEP);
        }
        return true;
    }
}
