package io.relance.bench;

import java.time.Duration;

/**
 * How much is measured; system properties {@code connections}, {@code sharing}, {@code rate}, {@code seconds} give other sizes.
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
                Integer.getInteger("connections", 5_000),
                Integer.getInteger("sharing", 1_000),
                Integer.getInteger("rate", 20_000),
                Duration.ofSeconds(Integer.getInteger("warmUp", 6)),
                Duration.ofSeconds(Integer.getInteger("seconds", 12)));
    }
}
