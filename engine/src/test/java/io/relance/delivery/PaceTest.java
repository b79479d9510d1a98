package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

class PaceTest {

    private static final Duration SECOND = Duration.ofSeconds(1);

    @Test
    void whoever_waits_longer_for_an_answer_than_a_lease_lasts_is_refused_at_start() {
        pace(Duration.ofSeconds(6)).checkPatienceOf(new Round.Webhooks(parcel -> Mono.empty()));

        assertThatThrownBy(
                        () -> pace(Duration.ofSeconds(5)).checkPatienceOf(new Round.Webhooks(parcel -> Mono.empty())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("relance.delivery.lease")
                .hasMessageContaining("webhook waits for an answer: PT5S");
    }

    private static Pace pace(Duration lease) {
        return new Pace(8, 2, lease, SECOND, SECOND, SECOND, SECOND, SECOND);
    }
}
