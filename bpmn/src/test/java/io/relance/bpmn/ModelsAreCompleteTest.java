package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class ModelsAreCompleteTest {

    private static final String ZEEBE = "http://camunda.org/schema/zeebe/1.0";
    private static final Pattern STEP = Pattern.compile(".*(Event|Gateway|Task|Activity)|task|subProcess");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final String DRAWING = "http://www.omg.org/spec/BPMN/20100524/DI";

    @Test
    void every_gateway_that_chooses_has_a_default_way_out() {
        assertThat(all("exclusiveGateway").filter(gateway -> !gateway.hasAttribute("default")))
                .extracting(gateway -> gateway.getAttribute("id"))
                .isEmpty();
    }

    @Test
    void every_step_has_a_name_in_chinese() {
        assertThat(Models.processes().stream()
                        .flatMap(model -> Models.elements(model, "*").stream())
                        .filter(element -> STEP.matcher(element.getLocalName()).matches())
                        .filter(step -> !HAN.matcher(step.getAttribute("name")).find()))
                .extracting(step -> step.getAttribute("id"))
                .isEmpty();
    }

    @Test
    void every_user_task_is_native_and_has_a_form_among_ours_an_assignee_and_a_due_date() {
        List<String> forms =
                Models.all().stream().map(file -> file.getFileName().toString()).toList();

        assertThat(all("userTask")).isNotEmpty().allSatisfy(task -> {
            assertThat(extension(task, "userTask")).isNotNull();
            assertThat(forms).contains(extension(task, "formDefinition").getAttribute("formId") + ".form");
            assertThat(extension(task, "assignmentDefinition").getAttribute("assignee"))
                    .isNotBlank();
            assertThat(extension(task, "taskSchedule").getAttribute("dueDate")).isNotBlank();
            assertThat(extension(task, "priorityDefinition").getAttribute("priority"))
                    .isNotBlank();
        });
    }

    @Test
    void every_step_and_every_flow_is_drawn() {
        assertThat(Models.processes()).allSatisfy(model -> {
            List<String> drawn = Stream.of("BPMNShape", "BPMNEdge")
                    .flatMap(kind -> Models.elements(model, DRAWING, kind).stream())
                    .map(shape -> shape.getAttribute("bpmnElement"))
                    .toList();
            assertThat(Models.elements(model, "incoming"))
                    .allSatisfy(flow -> assertThat(drawn)
                            .contains(flow.getTextContent(), ((Element) flow.getParentNode()).getAttribute("id")));
        });
    }

    private static Stream<Element> all(String kind) {
        return Models.processes().stream().flatMap((Path model) -> Models.elements(model, kind).stream());
    }

    private static Element extension(Element element, String name) {
        return (Element) element.getElementsByTagNameNS(ZEEBE, name).item(0);
    }
}
