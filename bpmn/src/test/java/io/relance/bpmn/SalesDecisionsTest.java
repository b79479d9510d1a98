package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EngineExtension.class)
class SalesDecisionsTest {

    private final Engine engine;

    SalesDecisionsTest(Engine engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @CsvSource({"high, high, A", "high, low, B", "low, high, B", "low, low, C"})
    void both_high_is_a_one_high_is_b_none_is_c(String potential, String urgency, String grade) {
        assertThat(decided("grade", Map.of("potential", potential, "urgency", urgency)))
                .isEqualTo('"' + grade + '"');
    }

    @ParameterizedTest(name = "amount {0}, budget {1}, size {2}, need {3}: {4}")
    @CsvSource({
        "100000, , , high, A",
        "99999, , , high, B",
        "99999, 100000, 100-500, high, A",
        "99999, 100000, 20-100, high, B",
        "99999, 100000, , high, B",
        "99999, 99999, 2000+, high, B",
        "100000, , , mid, B",
        "0, , , low, C",
        ", , , , C",
    })
    void what_the_evaluator_leaves_open_follows_from_amount_budget_size_and_need(
            Integer amount, Integer budget, String size, String need, String grade) {
        Map<String, Object> known = new HashMap<>();
        known.put("expectedAmount", amount);
        known.put("budget", budget);
        known.put("size", size);
        known.put("needUrgency", need);

        assertThat(decided("grade", known)).isEqualTo('"' + grade + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "sign-contract, A, director",
        "sign-contract, B, owner",
        "sign-contract, C, owner",
        "sign-contract, , owner",
        "something-else, A, owner"
    })
    void a_customer_of_grade_a_is_the_directors(String work, String grade, String who) {
        Map<String, Object> known = new HashMap<>();
        known.put("work", work);
        known.put("grade", grade);

        assertThat(decided("assignee", known)).isEqualTo('"' + who + '"');
    }

    @ParameterizedTest
    @CsvSource({
        "inquiry, PT24H, not-at-night, owner",
        "urgent-fault, PT2H, wall-clock, service",
        "grave-complaint, PT24H, wall-clock, manager",
        "churn-risk, PT24H, wall-clock, manager",
        "unheard-of, PT24H, not-at-night, owner"
    })
    void each_kind_of_service_request_has_its_time_and_its_people(
            String kind, String within, String calendar, String policy) {
        assertThat(decided("response-time", Map.of("kind", kind)))
                .contains("\"respondWithin\":\"" + within + '"')
                .contains("\"calendar\":\"" + calendar + '"')
                .contains("\"policy\":\"" + policy + '"');
    }

    private String decided(String decision, Map<String, Object> known) {
        return engine.client()
                .newEvaluateDecisionCommand()
                .decisionId(decision)
                .variables(known)
                .send()
                .join()
                .getDecisionOutput();
    }
}
