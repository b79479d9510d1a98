package io.relance.bpmn;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The dates that matter with a customer, each told to the owner. */
@ExtendWith(EngineExtension.class)
class DecisionPointTest {

    private final Engine engine;

    DecisionPointTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void the_owner_is_reminded_in_the_morning_before() {
        Instant morning = inDays(3);

        Walk point = set("dated", inDays(4), morning);

        assertThat(point.timer("wait-decision-point")).isEqualTo(morning);
        point.passes("wait-decision-point").endsAt("decision-point-told");
        assertThat(point.alerts()).containsExactly("decision-point to owner");
        assertThat(point.lastJob("relance.notify").getVariable("decisionPointKind"))
                .isEqualTo("signing");
    }

    @Test
    void a_date_whose_morning_before_is_past_is_told_at_once() {
        Walk point = set("dated-for-tomorrow", inDays(1), engine.now());

        point.endsAt("decision-point-told");
        assertThat(point.alerts()).containsExactly("decision-point to owner");
    }

    @Test
    void a_date_that_is_past_itself_is_not_told() {
        Walk point = set("dated-late", inDays(-3), inDays(-4));

        point.endsAt("decision-point-past");
        assertThat(point.alerts()).isEmpty();
    }

    @Test
    void a_customer_who_is_lost_has_no_dates_any_more() {
        Walk point = set("dated-lost", inDays(4), inDays(3));
        point.timer("wait-decision-point");

        new CareLife(engine).lost("dated-lost");

        point.endsAt("decision-point-stopped");
        assertThat(point.alerts()).isEmpty();
    }

    private Walk set(String customerId, Instant on, Instant remindAt) {
        Map<String, Object> variables = Map.of(
                "customerId",
                customerId,
                "interactionId",
                "talk-with-" + customerId,
                "decisionPointOn",
                on.atOffset(ZoneOffset.UTC).toLocalDate().toString(),
                "decisionPointKind",
                "signing",
                "remindAt",
                remindAt.toString());
        return engine.starts("decision-point", "decision-point-set", "interactionId", variables);
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(MINUTES);
    }
}
