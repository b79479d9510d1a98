package io.relance.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for a condition, not longer than asked. */
final class Waiting {

    private Waiting() {}

    static void until(String what, Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not within " + patience + ": " + what);
            }
            Thread.sleep(1);
        }
    }

    static boolean met(Duration patience, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(1);
        }
        return condition.getAsBoolean();
    }
}
