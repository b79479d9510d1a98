package io.relance.bench.latency;

import java.time.Duration;
import java.util.List;

/** In milliseconds. */
record Percentiles(String what, double p50, double p99, double max) {

    static Percentiles of(String what, List<Duration> durations) {
        var sorted = durations.stream().sorted().toList();
        return new Percentiles(what, at(sorted, 0.50), at(sorted, 0.99), at(sorted, 1));
    }

    private static double at(List<Duration> sorted, double share) {
        if (sorted.isEmpty()) {
            return Double.NaN;
        }
        int place = Math.max(0, (int) Math.ceil(sorted.size() * share) - 1);
        return sorted.get(place).toNanos() / 1e6;
    }

    @Override
    public String toString() {
        return "  %-52s %8.1f %8.1f %8.1f".formatted(what, p50, p99, max);
    }
}
