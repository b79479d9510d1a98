package io.relance.customer;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The customer is lost, and why (D6, T3); models that wait for it are told. */
@Component
class LostSection implements RecordSection {

    private final CustomerChanges changes;
    private final CustomerMessages messages;

    LostSection(CustomerChanges changes, CustomerMessages messages) {
        this.changes = changes;
        this.messages = messages;
    }

    @Override
    public String name() {
        return "lost";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var id = entry.customerId();
        return lose(entry)
                .then(messages.tell(id, "customer-lost", Map.of("customerId", id)))
                .thenReturn(Map.of());
    }

    private Mono<Void> lose(SectionEntry entry) {
        return changes.set(
                entry.customerId(),
                entry.recordedBy(),
                "status = 'lost', lost_reason = :reason, lost_note = :note",
                Map.of("reason", entry.parameter("lostReason"), "note", entry.parameter("lostNote")));
    }
}
