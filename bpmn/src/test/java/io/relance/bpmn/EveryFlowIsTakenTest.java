package io.relance.bpmn;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs last: whatever the other tests walked counts. A flow that nobody took fails the build and is named. */
@Order(Integer.MAX_VALUE)
@ExtendWith(EngineExtension.class)
class EveryFlowIsTakenTest {

    private final Engine engine;

    EveryFlowIsTakenTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void each_sequence_flow_of_each_model_is_taken_at_least_once() {
        Set<String> untaken = new TreeSet<>();
        System.out.printf("%n%-20s %6s %6s%n", "process", "flows", "taken");
        for (Path model : Models.processes()) {
            untaken.addAll(untakenOf(model));
        }
        assertThat(untaken).as("flows that no test takes").isEmpty();
    }

    private Set<String> untakenOf(Path model) {
        String process = Models.elements(model, "process").getFirst().getAttribute("id");
        Set<String> flows = Models.elements(model, "sequenceFlow").stream()
                .map(flow -> flow.getAttribute("id"))
                .collect(toCollection(TreeSet::new));
        Set<String> untaken = new TreeSet<>(flows);
        untaken.removeAll(elements(process, "SEQUENCE_FLOW_TAKEN"));
        untaken.removeAll(flowsToEvents(model, elements(process, "ELEMENT_COMPLETED")));
        System.out.printf("%-20s %6d %6d%n", process, flows.size(), flows.size() - untaken.size());
        return untaken;
    }

    private List<String> elements(String process, String intent) {
        return engine.feed().query(row -> row.getString(1), """
                        select distinct value->>'elementId' from record_feed
                        where value_type = 'PROCESS_INSTANCE' and value->>'bpmnProcessId' = ? and intent = ?
                        """, process, intent);
    }

    /** The engine does not record the flows out of an event-based gateway, only the events that they lead to. */
    private static List<String> flowsToEvents(Path model, List<String> completed) {
        List<String> gateways = Models.elements(model, "eventBasedGateway").stream()
                .map(gateway -> gateway.getAttribute("id"))
                .toList();
        return Models.elements(model, "sequenceFlow").stream()
                .filter(flow -> gateways.contains(flow.getAttribute("sourceRef")))
                .filter(flow -> completed.contains(flow.getAttribute("targetRef")))
                .map(flow -> flow.getAttribute("id"))
                .toList();
    }
}
