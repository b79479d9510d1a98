package io.relance.customer;

import io.relance.customer.ContactRows.Changed;
import io.relance.identity.User;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The people at a customer (D2), changed by those who may write the customer. Every change stands in the customer's change log. */
@Component
class Contacts {

    private final ContactRows rows;
    private final SubjectChanges changes;
    private final DuplicateKeys keys;

    Contacts(ContactRows rows, SubjectChanges changes, DuplicateKeys keys) {
        this.rows = rows;
        this.changes = changes;
        this.keys = keys;
    }

    Mono<UUID> add(UUID customer, ContactDetails entry, User by) {
        return changes.begin(customer)
                .then(Mono.defer(() -> rows.count(customer)))
                .filter(count -> count < ContactRules.MOST)
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("contacts", "too-many", ContactRules.MOST)))
                .then(Mono.defer(() -> rows.insert(customer, entry)))
                .delayUntil(changed -> note(customer, changed, by))
                .map(Changed::id);
    }

    /** @param version of the customer that the change was made from; what has become of other contacts since does not matter */
    Mono<UUID> change(UUID customer, UUID contact, ContactDetails entry, long version, User by) {
        return changes.begin(customer)
                .then(Mono.defer(() -> changes.unchanged(customer, contact, version)))
                .then(Mono.defer(() -> rows.update(customer, contact, entry)))
                .switchIfEmpty(Mono.error(() -> new NotFound("No contact " + contact)))
                .delayUntil(changed -> note(customer, changed, by))
                .map(Changed::id);
    }

    /** A customer keeps one contact at least (P1). */
    Mono<UUID> remove(UUID customer, UUID contact, User by) {
        return changes.begin(customer)
                .then(Mono.defer(() -> rows.delete(customer, contact)))
                .switchIfEmpty(Mono.error(() -> new NotFound("No contact " + contact)))
                .delayUntil(changed -> oneIsLeft(customer))
                .delayUntil(changed -> note(customer, changed, by))
                .map(Changed::id);
    }

    private Mono<Long> oneIsLeft(UUID customer) {
        return rows.count(customer)
                .filter(count -> count > 0)
                .switchIfEmpty(Mono.error(() -> new Conflict("The last contact of " + customer, "last-contact")));
    }

    private Mono<Void> note(UUID customer, Changed changed, User by) {
        return changes.record(customer, by, changed.subject(), changed.changes())
                .then(Mono.defer(() -> keys.write(customer)));
    }
}
