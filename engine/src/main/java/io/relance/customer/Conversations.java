package io.relance.customer;

import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Records conversations that no task asked for (P4): the record and the messages that follow from it commit together. */
@Component
public class Conversations {

    private final Customers customers;
    private final Interactions interactions;
    private final NextActions actions;
    private final RequestKeys keys;
    private final TransactionalOperator transaction;
    private final BusinessTime time;

    Conversations(
            Customers customers,
            Interactions interactions,
            NextActions actions,
            RequestKeys keys,
            TransactionalOperator transaction,
            BusinessTime time) {
        this.customers = customers;
        this.interactions = interactions;
        this.actions = actions;
        this.keys = keys;
        this.transaction = transaction;
        this.time = time;
    }

    /** Emits InvalidInput, naming every field that is wrong. */
    public Mono<Interaction> record(UUID customer, InteractionEntry entry, @Nullable String requestKey, User by) {
        return customers
                .workable(customer, by)
                .doOnNext(found -> InteractionRules.check(entry, time.now()))
                .delayUntil(found -> actions.check(found, entry, by))
                .flatMap(found -> keys.once(
                        key(customer, requestKey), by, entry, Mono.defer(() -> actions.add(found, entry, by))))
                .flatMap(interactions::byId)
                .as(transaction::transactional);
    }

    private static @Nullable String key(UUID customer, @Nullable String requestKey) {
        return RequestKeys.within("interactions:" + customer, requestKey);
    }
}
