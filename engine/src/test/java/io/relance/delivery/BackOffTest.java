package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofHours(72));

    @Test
    void waits_double_up_to_the_longest() {
        assertThat(Stream.of(1, 2, 3, 9, 10, 60)
                        .map(attempt -> backOff.after(attempt, 0).orElseThrow()))
                .containsExactly(
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(20),
                        Duration.ofSeconds(40),
                        Duration.ofSeconds(2560),
                        Duration.ofHours(1),
                        Duration.ofHours(1));
    }

    @Test
    void what_failed_together_comes_back_apart() {
        assertThat(backOff.after(1, 0.5)).contains(Duration.ofSeconds(9));
        assertThat(backOff.after(1, 0.999).orElseThrow()).isBetween(Duration.ofSeconds(8), Duration.ofSeconds(9));
    }

    @Test
    void the_waits_before_giving_up_make_up_three_days() {
        var sum = IntStream.iterate(1, attempt -> backOff.after(attempt, 0).isPresent(), attempt -> attempt + 1)
                .mapToObj(attempt -> backOff.after(attempt, 0).orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);

        assertThat(sum).isBetween(Duration.ofHours(72), Duration.ofHours(73));
        assertThat(backOff.after(Integer.MAX_VALUE, 0)).isEmpty();
    }
}
