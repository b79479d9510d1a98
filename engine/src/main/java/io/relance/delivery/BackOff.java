package io.relance.delivery;

import java.time.Duration;
import java.util.Optional;

/**
 * How long to wait after a failed attempt: each time twice as long, up to the longest, until the waits together make up the
 * time for which we keep trying. It counts attempts and not the clock, so a clock that leaps ahead costs one attempt.
 */
record BackOff(Duration first, Duration longest, Duration keepTrying) {

    /** The wait after the given attempt (from 1), shortened by up to a fifth so that what failed together does not come back together. */
    Optional<Duration> after(int attempt, double chance) {
        return waited(attempt - 1).compareTo(keepTrying) >= 0
                ? Optional.empty()
                : Optional.of(shortened(nominal(attempt), chance));
    }

    private Duration waited(int attempts) {
        var sum = Duration.ZERO;
        for (int attempt = 1; attempt <= attempts && sum.compareTo(keepTrying) < 0; attempt++) {
            sum = sum.plus(nominal(attempt));
        }
        return sum;
    }

    private Duration nominal(int attempt) {
        var doubled = first.multipliedBy(1L << Math.min(attempt - 1, 30));
        return doubled.compareTo(longest) < 0 ? doubled : longest;
    }

    private static Duration shortened(Duration wait, double chance) {
        return wait.minus(Duration.ofMillis((long) (wait.toMillis() * chance / 5)));
    }
}
