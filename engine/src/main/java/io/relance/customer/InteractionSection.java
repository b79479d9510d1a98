package io.relance.customer;

import io.relance.notification.Withdrawals;
import io.relance.outbox.Outbox;
import io.relance.refusal.Checks;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A conversation and what follows from it (P4). Serious interest makes a potential customer one with intent (D6); the models hear
 * of the conversation and of the decision point that the customer named (F10); alerts that asked for one are withdrawn.
 */
@Component
class InteractionSection implements RecordSection {

    private final Interactions interactions;
    private final InteractionNews news;
    private final CustomerChanges changes;
    private final Outbox outbox;
    private final Withdrawals withdrawals;

    InteractionSection(
            Interactions interactions,
            InteractionNews news,
            CustomerChanges changes,
            Outbox outbox,
            Withdrawals withdrawals) {
        this.interactions = interactions;
        this.news = news;
        this.changes = changes;
        this.outbox = outbox;
        this.withdrawals = withdrawals;
    }

    @Override
    public String name() {
        return "interaction";
    }

    @Override
    public Mono<Map<String, Object>> store(SectionEntry entry) {
        return add(entry).thenReturn(Map.of());
    }

    /** Emits the id of the new conversation. */
    Mono<UUID> add(SectionEntry entry) {
        new Checks()
                .oneOf("status", entry.optionalText("status"), InteractionRules.STATES)
                .oneOf("decisionPointKind", entry.optionalText("decisionPointKind"), InteractionRules.DECISION_POINTS)
                .orRefuse();
        return interactions
                .add(entry)
                .delayUntil(id -> awaken(entry))
                .delayUntil(id -> withdrawals.conversationRecorded(entry.customerId()))
                .delayUntil(id -> Flux.fromIterable(news.of(id, entry))
                        .concatMap(outbox::add)
                        .then());
    }

    private Mono<Void> awaken(SectionEntry entry) {
        return entry.text("outcome").equals("intent")
                ? changes.awaken(entry.customerId(), entry.recordedBy())
                : Mono.empty();
    }
}
