package io.relance.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;
import org.junit.jupiter.api.Test;

class FeedRowTest {

    @Test
    void carries_what_the_feed_stores() {
        assertThat(FeedRow.of(Records.event(3, ValueType.VARIABLE, VariableIntent.UPDATED, "{\"a\":1}")))
                .isEqualTo(new FeedRow(3, 30, "VARIABLE", "UPDATED", 1_000_003, "{\"a\":1}"));
    }

    @Test
    void a_nul_that_jsonb_refuses_becomes_a_replacement_character() {
        assertThat(jsonOf("{\"a\":\"x\\u0000y\"}")).isEqualTo("{\"a\":\"x\\ufffdy\"}");
    }

    @Test
    void a_backslash_before_u0000_is_text_and_stays() {
        assertThat(jsonOf("{\"a\":\"x\\\\u0000y\"}")).isEqualTo("{\"a\":\"x\\\\u0000y\"}");
    }

    private static String jsonOf(String json) {
        return FeedRow.of(Records.event(1, ValueType.VARIABLE, VariableIntent.CREATED, json))
                .json();
    }
}
