package io.relance.customer;

import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The customer is lost, and why (D6, T3); models that wait for it are told. */
@Component
class LostSection implements RecordSection {

    private final CustomerChanges changes;
    private final Outbox outbox;

    LostSection(CustomerChanges changes, Outbox outbox) {
        this.changes = changes;
        this.outbox = outbox;
    }

    @Override
    public String name() {
        return "lost";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        var id = entry.customerId();
        return lose(entry)
                .then(outbox.add(new Message("customer-lost", id.toString(), Map.of("customerId", id))))
                .thenReturn(Map.of());
    }

    private Mono<Void> lose(SectionEntry entry) {
        var change = changes.set(entry.customerId(), "status = 'lost', lost_reason = :reason, lost_note = :note");
        return entry.bind(entry.bind(change, "reason", "lostReason"), "note", "lostNote")
                .then();
    }
}
