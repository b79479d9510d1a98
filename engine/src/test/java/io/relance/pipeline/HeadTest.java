package io.relance.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.pipeline.Pipeline.Visit;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static final Instant NINE = Instant.parse("2026-11-22T09:00:00Z");
    private static final Instant TEN = NINE.plusSeconds(3600);

    @Test
    void a_pipeline_that_has_only_begun_is_at_its_first_step() {
        var pipeline = head("active").with(List.of());

        assertThat(pipeline.step()).isEqualTo(1);
        assertThat(pipeline.elementId()).isNull();
        assertThat(pipeline.since()).isEqualTo(NINE);
        assertThat(pipeline.status()).isEqualTo("running");
    }

    @Test
    void it_stands_where_it_has_not_left_yet() {
        var pipeline = head("active").with(List.of(visit(1, NINE, TEN), visit(4, TEN, null), visit(4, TEN, TEN)));

        assertThat(pipeline.step()).isEqualTo(4);
        assertThat(pipeline.since()).isEqualTo(TEN);
        assertThat(pipeline.history()).hasSize(3);
    }

    @Test
    void between_two_elements_it_stands_where_it_was_last() {
        var pipeline = head("active").with(List.of(visit(1, NINE, TEN), visit(2, TEN, TEN)));

        assertThat(pipeline.step()).isEqualTo(2);
    }

    @Test
    void it_ends_finished_or_canceled_at_the_step_that_it_reached() {
        var history = List.of(visit(1, NINE, TEN), visit(5, TEN, TEN));

        assertThat(head("completed").with(history).status()).isEqualTo("finished");
        assertThat(head("terminated").with(history).status()).isEqualTo("canceled");
        assertThat(head("terminated").with(history).step()).isEqualTo(5);
    }

    private static Head head(String state) {
        return new Head(Long.MAX_VALUE, null, null, state, NINE, null);
    }

    private static Visit visit(int step, Instant from, Instant to) {
        return new Visit(step, "element-" + step, "Element", from, to, null);
    }
}
