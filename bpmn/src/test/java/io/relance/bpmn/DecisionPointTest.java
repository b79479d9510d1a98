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
        Walk point = set("dated-for-tomorrow", inDays(1), engine.now().minus(Duration.ofMinutes(1)));

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
        Walk signing = set("dated-lost", inDays(4), inDays(3));
        Walk delivery = set("dated-lost-too", inDays(9), inDays(8));
        signing.timer("wait-decision-point");
        delivery.timer("wait-decision-point");

        lost("dated-lost");
        lost("dated-lost-too");

        signing.endsAt("decision-point-stopped");
        delivery.endsAt("decision-point-stopped");
        assertThat(signing.alerts()).isEmpty();
        assertThat(delivery.alerts()).isEmpty();
    }

    /** Under the key of each of the customer's dates: of those with the same key one would hear of it. */
    private void lost(String date) {
        engine.publish("customer-lost", talk(date), Map.of());
    }

    private static String talk(String date) {
        return "talk-with-" + date;
    }

    private Walk set(String customerId, Instant on, Instant remindAt) {
        Map<String, Object> variables = Map.of(
                "customerId",
                customerId,
                "interactionId",
                talk(customerId),
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
