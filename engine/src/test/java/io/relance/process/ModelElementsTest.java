package io.relance.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class ModelElementsTest {

    private static final String MODEL = """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0">
              <process id="other"><task id="elsewhere" name="Elsewhere"/></process>
              <process id="mine" name="Mine">
                <extensionElements><zeebe:properties><zeebe:property name="step" value="9"/></zeebe:properties></extensionElements>
                <subProcess id="part" name=" Part ">
                  <extensionElements><zeebe:properties><zeebe:property name="step" value="3"/></zeebe:properties></extensionElements>
                  <userTask id="inside"/>
                  <userTask id="odd" name="Odd">
                    <extensionElements><zeebe:properties><zeebe:property name="step" value="third"/></zeebe:properties></extensionElements>
                  </userTask>
                </subProcess>
                <sequenceFlow id="flow" sourceRef="inside" targetRef="odd"/>
              </process>
            </definitions>
            """;

    @Test
    void a_process_and_its_elements_have_their_names_or_else_their_ids_and_the_step_that_they_state_themselves() {
        assertThat(ModelElements.in(MODEL, "mine"))
                .containsExactly(
                        new ModelElement("mine", "Mine", "process", 9),
                        new ModelElement("part", "Part", "subProcess", 3),
                        new ModelElement("inside", "inside", "userTask", null),
                        new ModelElement("odd", "Odd", "userTask", null));
    }

    @Test
    void a_process_that_the_model_does_not_have_has_no_elements() {
        assertThat(ModelElements.in(MODEL, "unknown")).isEmpty();
    }

    @Test
    void the_sales_pipeline_has_six_steps() throws IOException {
        var xml = new ClassPathResource("models/processes/sales-pipeline.bpmn")
                .getContentAsString(StandardCharsets.UTF_8);

        assertThat(ModelElements.in(xml, "sales-pipeline"))
                .extracting(ModelElement::step)
                .filteredOn(Objects::nonNull)
                .contains(1, 2, 3, 4, 5, 6);
    }

    @Test
    void a_document_type_is_refused_before_it_can_name_a_file() {
        var attack = "<!DOCTYPE x [<!ENTITY file SYSTEM \"file:///etc/passwd\">]><x>&file;</x>";

        assertThatThrownBy(() -> ModelElements.in(attack, "mine"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("DOCTYPE");
    }

    @Test
    void what_is_no_xml_is_refused() {
        assertThatThrownBy(() -> ModelElements.in("", "mine")).isInstanceOf(IllegalArgumentException.class);
    }
}
