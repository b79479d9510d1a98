package io.relance.lint;

import static io.relance.lint.Drawn.codes;
import static io.relance.lint.Drawn.job;
import static io.relance.lint.Drawn.refusals;
import static io.relance.lint.Drawn.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What headers say together, and what they say on a user task. */
class SaidToBlocksTest {

    @Test
    void a_header_that_another_one_asks_for_is_missed() {
        assertThat(refusals(job("one", "tell", headers(Map.of("kind", "care-due")))))
                .containsExactly(FieldError.of(
                        "drawn.bpmn#one", "model.header-needed", "one", "tell", "kind", "care-due", "audience"));
        assertThat(codes(job("one", "tell", headers(Map.of("kind", "care-due", "audience", " ")))))
                .containsExactly("model.header-needed");
        assertThat(codes(job("one", "tell", headers(Map.of("kind", "care-due", "audience", "owner")))))
                .isEmpty();
        assertThat(codes(job("one", "tell", headers(Map.of("kind", "renewal-due")))))
                .isEmpty();
    }

    @Test
    void an_alert_of_a_user_task_that_has_no_words_is_warned_of_and_the_nearest_named() {
        assertThat(report(ask("renewl-due")))
                .isEqualTo(new Report(
                        List.of(),
                        List.of(FieldError.of(
                                "drawn.bpmn#ask", "model.unknown-kind", "Ask", "alert", "renewl-due", "renewal-due"))));
        assertThat(report(ask("renewal-due"))).isEqualTo(new Report(List.of(), List.of()));
    }

    private static String ask(String alert) {
        return "<userTask id='ask' name='Ask'><extensionElements><zeebe:userTask/><zeebe:assignmentDefinition assignee='wang'/>%s</extensionElements></userTask>"
                .formatted(headers(Map.of("alert", alert)));
    }

    private static String headers(Map<String, String> all) {
        return all.entrySet().stream()
                .map(header -> "<zeebe:header key='%s' value='%s'/>".formatted(header.getKey(), header.getValue()))
                .collect(Collectors.joining("", "<zeebe:taskHeaders>", "</zeebe:taskHeaders>"));
    }
}
