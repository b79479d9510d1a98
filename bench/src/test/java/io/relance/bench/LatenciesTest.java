package io.relance.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.LongStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void a_percentile_is_no_less_than_it_was_and_three_per_cent_more_at_most() {
        var latencies = new Latencies();
        LongStream.rangeClosed(1, 100_000).forEach(latencies::add);
        for (double percent : new double[] {1, 50, 99, 99.9, 100}) {
            long exact = Math.round(1_000 * percent);
            assertThat(latencies.percentile(percent))
                    .isGreaterThanOrEqualTo(exact)
                    .isCloseTo(exact, Percentage.withPercentage(3.2));
        }
    }

    @Test
    void what_is_short_is_exact() {
        var latencies = new Latencies();
        LongStream.rangeClosed(1, 30).forEach(latencies::add);
        assertThat(latencies.percentile(50)).isCloseTo(15, within(0L));
        assertThat(latencies.percentile(100)).isEqualTo(30);
    }

    @Test
    void nothing_has_no_latency() {
        assertThat(new Latencies().percentile(99)).isZero();
    }
}
