package io.relance.bench;

import java.time.Duration;

/**
 * How much is measured; {@code CONNECTIONS}, {@code SHARING}, {@code RATE}, {@code SECONDS} and {@code WARMUP} in the environment give other sizes.
 *
 * @param connections all of them
 * @param sharing those that are on the shared topic too
 * @param rate deliveries a second where latency is measured
 * @param warmUp before each measurement
 * @param time of each measurement
 */
record Sizes(int connections, int sharing, int rate, Duration warmUp, Duration time) {

    static Sizes given() {
        return new Sizes(
                Given.number("connections", 5_000),
                Given.number("sharing", 1_000),
                Given.number("rate", 20_000),
                Duration.ofSeconds(Given.number("warmUp", 6)),
                Duration.ofSeconds(Given.number("seconds", 12)));
    }
}
