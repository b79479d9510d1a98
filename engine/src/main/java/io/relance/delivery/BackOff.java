package io.relance.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after a failed attempt: each time twice as long, up to the longest. The last attempt is made when the time
 * for which we keep trying is over, whatever pauses the other side asked for.
 */
record BackOff(Duration first, Duration longest, Duration keepTrying) {

    /**
     * The wait after the given attempt (from 1), shortened by up to a fifth so that what failed together does not come back together.
     *
     * @param tried how long ago the first attempt was
     * @param asked the least that the other side asked for
     */
    Optional<Duration> after(int attempt, Duration tried, Duration asked, double chance) {
        var left = keepTrying.minus(tried);
        return left.isPositive()
                ? Optional.of(shorter(left, longer(asked, shortened(nominal(attempt), chance))))
                : Optional.empty();
    }

    private Duration nominal(int attempt) {
        return shorter(first.multipliedBy(1L << Math.min(attempt - 1, 30)), longest);
    }

    private static Duration shortened(Duration wait, double chance) {
        return wait.minus(Duration.ofMillis((long) (wait.toMillis() * chance / 5)));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
