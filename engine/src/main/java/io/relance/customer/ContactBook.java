package io.relance.customer;

import io.relance.customer.Duplicates.Likely;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Adds, changes and removes contacts as somebody asks for it: checked, within that person's scope, all or nothing. */
@Component
public class ContactBook {

    private final Customers customers;
    private final Contacts contacts;
    private final Duplicates duplicates;
    private final RequestKeys keys;
    private final TransactionalOperator transaction;
    private final BusinessTime time;

    ContactBook(
            Customers customers,
            Contacts contacts,
            Duplicates duplicates,
            RequestKeys keys,
            TransactionalOperator transaction,
            BusinessTime time) {
        this.customers = customers;
        this.contacts = contacts;
        this.duplicates = duplicates;
        this.keys = keys;
        this.transaction = transaction;
        this.time = time;
    }

    /** Emits InvalidInput, naming every field that is wrong; {@link io.relance.refusal.Duplicate} for a phone of another customer. */
    public Mono<Contact> add(UUID customer, ContactDetails entry, @Nullable String requestKey, User by) {
        var key = RequestKeys.within("contacts:" + customer, requestKey);
        return writable(customer, entry, by)
                .flatMap(found -> keys.once(
                        key,
                        by,
                        entry,
                        refuseDuplicate(found, entry, by).then(Mono.defer(() -> contacts.add(customer, entry, by)))))
                .flatMap(id -> one(customer, id, by))
                .as(transaction::transactional);
    }

    /** The whole contact is as the entry says. {@link io.relance.refusal.Outdated} when somebody changed it since that version. */
    public Mono<Contact> change(UUID customer, UUID contact, ContactDetails entry, long version, User by) {
        return writable(customer, entry, by)
                .delayUntil(found -> refuseDuplicate(found, entry, by))
                .then(Mono.defer(() -> contacts.change(customer, contact, entry, version, by)))
                .flatMap(id -> one(customer, id, by))
                .as(transaction::transactional);
    }

    public Mono<Void> remove(UUID customer, UUID contact, User by) {
        return customers
                .writable(customer, by)
                .then(Mono.defer(() -> contacts.remove(customer, contact, by)))
                .as(transaction::transactional)
                .then();
    }

    private Mono<Customer> writable(UUID customer, ContactDetails entry, User by) {
        return customers.writable(customer, by).doOnNext(found -> ContactRules.check(entry, time.today()));
    }

    /** A phone is one customer's (D3); one that the customer has already is not asked about again. */
    private Mono<Void> refuseDuplicate(Customer now, ContactDetails entry, User by) {
        var phone = DuplicateKey.phone(entry.phone());
        var isKnown = now.contacts().stream()
                .anyMatch(contact -> DuplicateKey.phone(contact.phone()).equals(phone));
        return phone.isEmpty() || isKnown
                ? Mono.empty()
                : duplicates.refuse(now.id(), Likely.of(null, phone, null), by);
    }

    private Mono<Contact> one(UUID customer, UUID contact, User by) {
        return customers
                .visible(customer, by)
                .flatMapIterable(Customer::contacts)
                .filter(found -> found.id().equals(contact))
                .next()
                .switchIfEmpty(Mono.error(() -> new NotFound("No contact " + contact)));
    }
}
