package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackOffTest {

    private static final Duration ZERO = Duration.ZERO;

    private final BackOff backOff = new BackOff(Duration.ofSeconds(10), Duration.ofHours(1), Duration.ofHours(72));

    @Test
    void waits_double_up_to_the_longest() {
        assertThat(Stream.of(1, 2, 3, 9, 10, 60)
                        .map(attempt -> backOff.after(attempt, ZERO, ZERO, 0).orElseThrow()))
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
        assertThat(backOff.after(1, ZERO, ZERO, 0.5)).contains(Duration.ofSeconds(9));
        assertThat(backOff.after(1, ZERO, ZERO, 0.999).orElseThrow())
                .isBetween(Duration.ofSeconds(8), Duration.ofSeconds(9));
    }

    @Test
    void who_asks_for_more_time_is_given_it() {
        assertThat(backOff.after(1, ZERO, Duration.ofHours(5), 0)).contains(Duration.ofHours(5));
        assertThat(backOff.after(60, ZERO, Duration.ofMinutes(5), 0)).contains(Duration.ofHours(1));
    }

    @Test
    void the_last_attempt_is_after_three_days_whatever_was_asked_for() {
        var almost = Duration.ofHours(71).plusMinutes(50);

        assertThat(backOff.after(80, almost, ZERO, 0)).contains(Duration.ofMinutes(10));
        assertThat(backOff.after(4, almost, Duration.ofHours(24), 0)).contains(Duration.ofMinutes(10));
        assertThat(backOff.after(1, Duration.ofHours(72), ZERO, 0)).isEmpty();
    }
}
