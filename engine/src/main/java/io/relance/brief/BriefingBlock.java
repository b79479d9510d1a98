package io.relance.brief;

import io.relance.customer.CustomerFacts;
import io.relance.customer.Interaction;
import io.relance.customer.Interactions;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.Block;
import io.relance.process.Job;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.briefing}: tells whoever follows up what was said last, what is still open and what the
 * customer needs (F9).
 */
@Component
class BriefingBlock implements Block<BriefingBlock.Input, Void> {

    private static final int LAST_POINTS = 3;

    private final Interactions interactions;
    private final CustomerFacts facts;
    private final Users users;
    private final Notifier notifier;

    BriefingBlock(Interactions interactions, CustomerFacts facts, Users users, Notifier notifier) {
        this.interactions = interactions;
        this.facts = facts;
        this.users = users;
        this.notifier = notifier;
    }

    @Override
    public String type() {
        return "relance.briefing";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return users.byUsername(input.assignee())
                .flatMap(assignee -> briefing(input)
                        .flatMap(details -> notifier.tell(fact(job, input.customerId(), details), List.of(assignee))));
    }

    private Mono<Map<String, Object>> briefing(Input input) {
        return facts.of(input.customerId())
                .zipWith(interactions.of(input.customerId(), null, LAST_POINTS))
                .map(found -> details(input.dueAt(), found.getT1(), found.getT2()));
    }

    private static Map<String, Object> details(Instant dueAt, Map<String, Object> customer, List<Interaction> past) {
        var details = new HashMap<String, Object>();
        details.put("customer", customer);
        details.put("dueAt", dueAt);
        details.put("points", past.stream().map(BriefingBlock::point).toList());
        details.put(
                "questions",
                past.stream()
                        .map(Interaction::nextAction)
                        .filter(Objects::nonNull)
                        .toList());
        return details;
    }

    private static Map<String, Object> point(Interaction interaction) {
        return Map.of(
                "at", interaction.occurredAt(), "summary", interaction.summary(), "feedback", interaction.feedback());
    }

    private static Fact fact(Job job, UUID customer, Map<String, Object> details) {
        return new Fact("job:" + job.key(), "follow-up-briefing", "/customers/" + customer, customer, null, details);
    }

    record Input(UUID customerId, String assignee, Instant dueAt) {}
}
