package io.relance.bench;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** As many deliveries as come through: a few messages are always under way, and one is published for each that has reached everybody. */
final class FlatOut {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Audience audience;
    private final Sizes sizes;

    FlatOut(Audience audience, Sizes sizes) {
        this.audience = audience;
        this.sizes = sizes;
    }

    /** Deliveries a second, each publication being delivered so many times. */
    long rate(int inFlight, int deliveries, LongSupplier delivered, LongConsumer publish) throws InterruptedException {
        long start = System.nanoTime();
        long warm = start + sizes.warmUp().toNanos();
        long end = warm + sizes.time().toNanos();
        long atStart = delivered.getAsLong();
        long published = 0;
        long measuredFrom = start;
        long atMeasured = atStart;
        for (long now = start; now < end; now = System.nanoTime()) {
            long arrived = delivered.getAsLong() - atStart;
            if (now < warm) {
                measuredFrom = now;
                atMeasured = arrived + atStart;
            }
            if (published - arrived / deliveries < inFlight) {
                publish.accept(published++);
            } else {
                Thread.sleep(0, 200_000);
            }
        }
        long count = delivered.getAsLong() - atMeasured;
        long nanos = System.nanoTime() - measuredFrom;
        settle(delivered, atStart + published * deliveries);
        return Math.round(count * 1e9 / nanos);
    }

    private void settle(LongSupplier delivered, long expected) throws InterruptedException {
        if (!Waiting.met(PATIENCE, () -> delivered.getAsLong() >= expected) || audience.lost() > 0) {
            throw new IllegalStateException("%d of %d came, %d connections were lost"
                    .formatted(delivered.getAsLong(), expected, audience.lost()));
        }
    }
}
