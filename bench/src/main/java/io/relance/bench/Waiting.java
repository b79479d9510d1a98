package io.relance.bench;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** Waits for a condition, not longer than asked. */
final class Waiting {

    private static final Duration A_WHILE = Duration.ofSeconds(1);

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

    /** Until nothing more has come for a while. */
    static void untilQuiet(String what, Duration patience, LongSupplier count) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (comesMore(count, count.getAsLong())) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("Not quiet within " + patience + ": " + what);
            }
        }
    }

    private static boolean comesMore(LongSupplier count, long seen) throws InterruptedException {
        return met(A_WHILE, () -> count.getAsLong() != seen);
    }
}
