package io.relance.customer;

import io.relance.database.JsonColumns;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.node.ObjectNode;

/** What the customer may become, and the grade that the decision table gave (P5). */
@Component
class EvaluationSection implements RecordSection {

    private final CustomerChanges changes;
    private final JsonColumns json;

    EvaluationSection(CustomerChanges changes, JsonColumns json) {
        this.changes = changes;
        this.json = json;
    }

    @Override
    public String name() {
        return "evaluation";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var grade = entry.text("grade");
        var evaluation = entry.fields().deepCopy();
        if (evaluation instanceof ObjectNode fields) {
            fields.remove("grade");
        }
        return changes.set(entry.customerId(), "evaluation = :evaluation, grade = :grade")
                .bind("evaluation", json.write(evaluation))
                .bind("grade", grade)
                .then()
                .thenReturn(Map.of());
    }
}
