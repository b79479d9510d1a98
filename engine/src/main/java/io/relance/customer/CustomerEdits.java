package io.relance.customer;

import io.relance.customer.Duplicates.Likely;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import io.relance.refusal.Outdated;
import io.relance.refusal.Outdated.Changed;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Edits of a customer's record by those who may write it. An edit names the version that it was made from: nobody overwrites what
 * they have not seen.
 */
@Component
public class CustomerEdits {

    private final Customers customers;
    private final EditRules rules;
    private final CustomerChanges changes;
    private final Duplicates duplicates;
    private final ChangeLog log;
    private final RecordSeals seals;
    private final TransactionalOperator transaction;

    CustomerEdits(
            Customers customers,
            EditRules rules,
            CustomerChanges changes,
            Duplicates duplicates,
            ChangeLog log,
            RecordSeals seals,
            TransactionalOperator transaction) {
        this.customers = customers;
        this.rules = rules;
        this.changes = changes;
        this.duplicates = duplicates;
        this.log = log;
        this.seals = seals;
        this.transaction = transaction;
    }

    /**
     * The fields that the edit names change, the others stay; null clears one that may be empty.
     *
     * @throws Outdated when the customer has another version by now
     * @throws io.relance.refusal.Duplicate when it would become a company that is there already
     */
    public Mono<Customer> edit(UUID id, JsonNode edit, User by) {
        return customers
                .writable(id, by)
                .delayUntil(now -> rules.check(edit))
                .delayUntil(now -> refuseDuplicate(now, edit, by))
                .then(Mono.defer(() -> store(id, edit, by)))
                .then(Mono.defer(() -> customers.shown(id, by)))
                .as(transaction::transactional);
    }

    /** A company has its name alone (D3); what it is called already is not asked again. */
    private Mono<Void> refuseDuplicate(Customer now, JsonNode edit, User by) {
        var name = edit.path("name").asString(now.name());
        var isCompany = edit.path("kind").asString(now.kind()).equals("company");
        var wasSo = now.kind().equals("company") && FoldedName.of(now.name()).equals(FoldedName.of(name));
        return isCompany && !wasSo ? duplicates.refuse(now.id(), Likely.of(name, null, null), by) : Mono.empty();
    }

    private Mono<Void> store(UUID id, JsonNode edit, User by) {
        var fields = new EditedFields(edit);
        if (fields.names().isEmpty()) {
            return Mono.empty();
        }
        var values = new HashMap<>(fields.values());
        values.put("version", edit.path("version").asLong());
        values.computeIfPresent(RecordSeals.STRATEGY, (field, plain) -> sealed(id, plain));
        return changes.setIf(id, by.username(), fields.assignments(), "version = :version", values)
                .filter(stored -> stored)
                .switchIfEmpty(Mono.defer(() -> outdated(id, edit)))
                .then();
    }

    private Object sealed(UUID id, Object plain) {
        return plain instanceof String text ? seals.seal(text, RecordSeals.customer(id, RecordSeals.STRATEGY)) : plain;
    }

    private Mono<Boolean> outdated(UUID id, JsonNode edit) {
        return log.since(id, edit.path("version").asLong())
                .map(change -> changed(change, edit.get(change.field())))
                .collectList()
                .zipWith(customers.byId(id))
                .switchIfEmpty(Mono.error(() -> new NotFound("No customer " + id)))
                .flatMap(found -> Mono.error(outdated(found.getT2(), found.getT1())));
    }

    static Outdated outdated(Customer now, List<Changed> changed) {
        return new Outdated("Customer " + now.id() + " has changed", now.version(), changed);
    }

    static Changed changed(CustomerChange change, @Nullable JsonNode yours) {
        return new Changed(
                change.field(), change.subject(), yours, change.after(), change.changedBy(), change.changedAt());
    }
}
