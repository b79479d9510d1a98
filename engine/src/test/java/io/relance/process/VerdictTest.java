package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.refusal.FieldError;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The engine's verdict, as managers can read it. */
class VerdictTest {

    private static final Resource FILE = new Resource(
            "a.bpmn",
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'><process id='p'><userTask id='ask' name='Ask\n them'/><userTask id='tell'/></process></definitions>"
                    .getBytes(StandardCharsets.UTF_8));

    @Test
    void an_element_is_called_by_its_name_and_its_id() {
        assertThat(verdict("'a.bpmn': - Element: ask\n    - ERROR: Must have something"))
                .containsExactly(FieldError.of(
                        "a.bpmn#ask", "model.engine-refused", "\"Ask them\" (ask)", "Must have something"));
        assertThat(verdict("'a.bpmn': - Element: tell\n    - ERROR: Must have something"))
                .containsExactly(FieldError.of("a.bpmn#tell", "model.engine-refused", "tell", "Must have something"));
    }

    @Test
    void an_expression_is_told_with_the_place_where_it_goes_wrong() {
        assertThat(
                        verdict(
                                "'a.bpmn': - Element: ask > extensionElements > assignmentDefinition\n    - ERROR: failed to parse expression 'now( +': Expected (\"(\" | \")\"):1:4, found \"( +\""))
                .containsExactly(
                        FieldError.of("a.bpmn#ask", "model.expression", "\"Ask them\" (ask)", "now( +", "1", "4"));
    }

    @Test
    void a_reference_that_leads_nowhere_is_named() {
        assertThat(
                        verdict(
                                "'a.bpmn': SAXException while parsing input stream: cvc-id.1: There is no ID/IDREF binding for IDREF 'gone'."))
                .containsExactly(FieldError.of("a.bpmn", "model.reference-missing", "a.bpmn", "gone"));
    }

    private static List<FieldError> verdict(String reason) {
        return Verdict.errors(
                "Expected to deploy new resources, but encountered the following errors:\n" + reason, List.of(FILE));
    }
}
