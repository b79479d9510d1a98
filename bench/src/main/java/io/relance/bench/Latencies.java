package io.relance.bench;

import java.util.Locale;

/** How long things took, in classes of a thirty-second of their size; any thread may add. */
final class Latencies {

    private static final int FINE = 5;
    private static final int PARTS = 1 << FINE;

    private final long[] counts = new long[PARTS * (Long.SIZE - FINE)];
    private long total;

    synchronized void add(long micros) {
        counts[slot(Math.max(0, micros))]++;
        total++;
    }

    synchronized long count() {
        return total;
    }

    /** In microseconds, no less than it was; 0 if nothing was added. */
    synchronized long percentile(double percent) {
        long wanted = Math.max(1, (long) Math.ceil(total * percent / 100));
        long seen = 0;
        for (int slot = 0; slot < counts.length; slot++) {
            seen += counts[slot];
            if (seen >= wanted) {
                return largest(slot);
            }
        }
        return 0;
    }

    String millis(double percent) {
        return String.format(Locale.ROOT, "%.1f", percentile(percent) / 1000.0);
    }

    @Override
    public String toString() {
        return "p50 " + millis(50) + " ms, p99 " + millis(99) + " ms";
    }

    private static int slot(long micros) {
        if (micros < PARTS) {
            return (int) micros;
        }
        int exponent = Long.SIZE - 1 - Long.numberOfLeadingZeros(micros) - FINE;
        return exponent * PARTS + (int) (micros >>> exponent);
    }

    private static long largest(int slot) {
        if (slot < PARTS) {
            return slot;
        }
        int exponent = slot / PARTS - 1;
        return ((slot - (long) exponent * PARTS + 1) << exponent) - 1;
    }
}
