package io.relance.customer;

import io.relance.database.JsonColumns;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The analysed needs and the tags (P2). The budget stands sealed (D11). */
@Component
class NeedsSection implements RecordSection {

    private final CustomerChanges changes;
    private final JsonColumns json;
    private final RecordSeals seals;

    NeedsSection(CustomerChanges changes, JsonColumns json, RecordSeals seals) {
        this.changes = changes;
        this.json = json;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "needs";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var tags = entry.fields()
                .path("tags")
                .valueStream()
                .map(JsonNode::asString)
                .distinct()
                .toArray(String[]::new);
        var needs = entry.fields().deepCopy();
        if (needs instanceof ObjectNode fields) {
            fields.remove("tags");
        }
        return changes.set(
                        entry.customerId(),
                        entry.recordedBy(),
                        "needs = :needs, tags = :tags",
                        Map.of("needs", json.write(seals.sealNeeds(entry.customerId(), needs)), "tags", tags))
                .thenReturn(Map.of());
    }
}
