package io.relance.customer;

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
    private final RequestKeys keys;
    private final TransactionalOperator transaction;
    private final BusinessTime time;

    ContactBook(
            Customers customers,
            Contacts contacts,
            RequestKeys keys,
            TransactionalOperator transaction,
            BusinessTime time) {
        this.customers = customers;
        this.contacts = contacts;
        this.keys = keys;
        this.transaction = transaction;
        this.time = time;
    }

    /** Emits InvalidInput, naming every field that is wrong. */
    public Mono<Contact> add(UUID customer, ContactDetails entry, @Nullable String requestKey, User by) {
        var key = RequestKeys.within("contacts:" + customer, requestKey);
        return writable(customer, entry, by)
                .then(Mono.defer(() -> keys.once(key, by, entry, contacts.add(customer, entry, by))))
                .flatMap(id -> one(customer, id, by))
                .as(transaction::transactional);
    }

    /** The whole contact is as the entry says. {@link io.relance.refusal.Outdated} when somebody changed it since that version. */
    public Mono<Contact> change(UUID customer, UUID contact, ContactDetails entry, long version, User by) {
        return writable(customer, entry, by)
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

    private Mono<Contact> one(UUID customer, UUID contact, User by) {
        return customers
                .visible(customer, by)
                .flatMapIterable(Customer::contacts)
                .filter(found -> found.id().equals(contact))
                .next()
                .switchIfEmpty(Mono.error(() -> new NotFound("No contact " + contact)));
    }
}
