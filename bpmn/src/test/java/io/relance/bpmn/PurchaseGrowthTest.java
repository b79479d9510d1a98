package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class PurchaseGrowthTest {

    private final Engine engine;

    PurchaseGrowthTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void more_than_twenty_percent_is_told_and_opens_a_chance_to_sell_again() {
        Walk growth = recorded("grown", 20.1, false);

        growth.endsAt("growth-told");

        assertThat(growth.alerts()).containsExactly("growth to owner");
        assertThat(engine.jobs().of(growth.instance(), CareAnswers.REPURCHASE))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.getCustomHeaders()).containsEntry("trigger", "growth");
                    assertThat(job.getVariable("reason")).isEqualTo("采购量增长 20.1%");
                });
    }

    @Test
    void twenty_percent_or_a_customer_without_a_period_before_is_not_told() {
        recorded("just-twenty", 20, false).endsAt("no-growth");
        recorded("new-buyer", null, false).endsAt("no-growth");
    }

    @Test
    void a_growth_is_told_once() {
        Walk growth = recorded("told-before", 50, true);

        growth.endsAt("no-growth");

        assertThat(growth.alerts()).isEmpty();
    }

    private Walk recorded(String customerId, Number percent, boolean told) {
        Map<String, Object> answer = new HashMap<>();
        answer.put("growth", percent);
        answer.put("alreadyTold", told);
        engine.jobs().care().say(customerId, CareAnswers.GROWTH, answer);
        return engine.starts(
                "purchase-growth",
                "purchase-recorded",
                "customerId",
                Map.of("customerId", customerId, "owner", "wang", "amount", 9000));
    }
}
