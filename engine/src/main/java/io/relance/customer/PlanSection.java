package io.relance.customer;

import io.relance.database.JsonColumns;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How and by whom the customer is followed up (P3). */
@Component
class PlanSection implements RecordSection {

    private final CustomerChanges changes;
    private final JsonColumns json;

    PlanSection(CustomerChanges changes, JsonColumns json) {
        this.changes = changes;
        this.json = json;
    }

    @Override
    public String name() {
        return "plan";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return changes.set(
                        entry.customerId(),
                        entry.recordedBy(),
                        "plan = :plan",
                        Map.of("plan", json.write(entry.fields())))
                .thenReturn(Map.of());
    }
}
