package io.relance.bench;

import java.time.Duration;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;

/** Messages at a fixed rate, whatever becomes of them; each is timed from its publication to the reader. */
final class Steady {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Side side;
    private final Audience audience;
    private final Sizes sizes;

    Steady(Side side, Audience audience, Sizes sizes) {
        this.side = side;
        this.audience = audience;
        this.sizes = sizes;
    }

    record Timed(Latencies latencies, long rate) {}

    Timed shared() throws InterruptedException {
        return at(sizes.rate() / sizes.sharing(), sizes.sharing(), audience::shared, turn -> side.publishShared());
    }

    Timed own(int rate) throws InterruptedException {
        return at(rate, 1, audience::own, turn -> side.publishOwn((int) (turn % sizes.connections()), 1));
    }

    private Timed at(int perSecond, int deliveries, LongSupplier delivered, LongConsumer publish)
            throws InterruptedException {
        long begun = delivered.getAsLong();
        long warm = publishFor(sizes.warmUp(), perSecond, publish);
        arrive(delivered, begun + warm * deliveries);
        var latencies = audience.timed();
        long before = delivered.getAsLong();
        long start = System.nanoTime();
        long published = publishFor(sizes.time(), perSecond, publish);
        arrive(delivered, before + published * deliveries);
        return new Timed(latencies, Math.round(published * deliveries * 1e9 / (System.nanoTime() - start)));
    }

    private static void arrive(LongSupplier delivered, long expected) throws InterruptedException {
        if (!Waiting.met(PATIENCE, () -> delivered.getAsLong() >= expected)) {
            throw new IllegalStateException("%,d deliveries of %,d arrived".formatted(delivered.getAsLong(), expected));
        }
    }

    private static long publishFor(Duration time, int perSecond, LongConsumer publish) throws InterruptedException {
        long pause = 1_000_000_000L / perSecond;
        long start = System.nanoTime();
        long turns = time.toNanos() / pause;
        for (long turn = 0; turn < turns; turn++) {
            publish.accept(turn);
            long rest = start + (turn + 1) * pause - System.nanoTime();
            if (rest > 0) {
                Thread.sleep(rest / 1_000_000, (int) (rest % 1_000_000));
            }
        }
        return turns;
    }
}
