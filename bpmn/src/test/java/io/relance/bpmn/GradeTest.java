package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EngineExtension.class)
class GradeTest {

    private final Engine engine;

    GradeTest(Engine engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @CsvSource({"high, high, A", "high, low, B", "low, high, B", "low, low, C"})
    void both_high_is_a_one_high_is_b_none_is_c(String potential, String urgency, String grade) {
        String decided = engine.client()
                .newEvaluateDecisionCommand()
                .decisionId("grade")
                .variables(Map.of("potential", potential, "urgency", urgency))
                .send()
                .join()
                .getDecisionOutput();

        assertThat(decided).isEqualTo('"' + grade + '"');
    }
}
