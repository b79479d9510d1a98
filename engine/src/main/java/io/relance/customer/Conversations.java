package io.relance.customer;

import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Records conversations that no task asked for (P4): the record and the messages that follow from it commit together. */
@Component
public class Conversations {

    private final Customers customers;
    private final Interactions interactions;
    private final InteractionSection section;
    private final RequestKeys keys;
    private final TransactionalOperator transaction;
    private final JsonMapper json;
    private final BusinessTime time;

    Conversations(
            Customers customers,
            Interactions interactions,
            InteractionSection section,
            RequestKeys keys,
            TransactionalOperator transaction,
            JsonMapper json,
            BusinessTime time) {
        this.customers = customers;
        this.interactions = interactions;
        this.section = section;
        this.keys = keys;
        this.transaction = transaction;
        this.json = json;
        this.time = time;
    }

    /** Emits InvalidInput, naming every field that is wrong. */
    public Mono<Interaction> record(UUID customer, InteractionEntry entry, @Nullable String requestKey, User by) {
        return customers
                .workable(customer, by)
                .doOnNext(found -> InteractionRules.check(entry, time.now()))
                .map(found -> new SectionEntry(customer, by.username(), null, null, json.valueToTree(entry)))
                .flatMap(fields ->
                        keys.once(key(customer, requestKey), by, entry, Mono.defer(() -> section.add(fields))))
                .flatMap(interactions::byId)
                .as(transaction::transactional);
    }

    private static @Nullable String key(UUID customer, @Nullable String requestKey) {
        return RequestKeys.within("interactions:" + customer, requestKey);
    }
}
