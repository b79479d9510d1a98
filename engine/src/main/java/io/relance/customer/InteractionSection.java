package io.relance.customer;

import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A conversation and what follows from it (P4). Serious interest makes a potential customer one with intent (D6). */
@Component
class InteractionSection implements RecordSection {

    private final Interactions interactions;
    private final CustomerChanges changes;

    InteractionSection(Interactions interactions, CustomerChanges changes) {
        this.interactions = interactions;
        this.changes = changes;
    }

    @Override
    public String name() {
        return "interaction";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return interactions.add(entry).then(Mono.defer(() -> follow(entry))).thenReturn(Map.of());
    }

    private Mono<Void> follow(SectionEntry entry) {
        return entry.text("outcome").equals("intent") ? changes.awaken(entry.customerId()) : Mono.empty();
    }
}
