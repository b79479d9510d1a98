package io.relance.customer;

import io.relance.database.JsonColumns;
import io.relance.refusal.Checks;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the customer may become, and its grade (P5): that of the decision table, unless the evaluator overruled it with a reason. */
@Component
class EvaluationSection implements RecordSection {

    private static final List<String> GRADES = List.of("A", "B", "C");

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
        return changes.set(
                        entry.customerId(),
                        entry.recordedBy(),
                        "evaluation = :evaluation, grade = :grade",
                        Map.of("evaluation", json.write(evaluation(entry)), "grade", grade(entry)))
                .thenReturn(Map.of());
    }

    private static String grade(SectionEntry entry) {
        var overruled = entry.optionalText("overruledGrade");
        if (overruled == null) {
            return entry.text("grade");
        }
        new Checks()
                .oneOf("overruledGrade", overruled, GRADES)
                .required("overruleReason", entry.optionalText("overruleReason"))
                .orRefuse();
        return overruled;
    }

    /** An overruled evaluation keeps the grade that the table gave. */
    private static JsonNode evaluation(SectionEntry entry) {
        var evaluation = entry.fields().deepCopy();
        if (evaluation instanceof ObjectNode fields) {
            var computed = fields.remove("grade");
            if (entry.optionalText("overruledGrade") != null && computed != null) {
                fields.set("computedGrade", computed);
            }
        }
        return evaluation;
    }
}
