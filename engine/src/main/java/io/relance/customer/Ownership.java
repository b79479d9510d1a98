package io.relance.customer;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotAllowed;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Gives customers to somebody else (F11, U4): by the owner's manager, a director or an administrator. */
@Component
public class Ownership {

    private final Customers customers;
    private final CustomerChanges changes;
    private final Handovers handovers;
    private final Users users;
    private final TransactionalOperator transaction;

    Ownership(
            Customers customers,
            CustomerChanges changes,
            Handovers handovers,
            Users users,
            TransactionalOperator transaction) {
        this.customers = customers;
        this.changes = changes;
        this.handovers = handovers;
        this.users = users;
        this.transaction = transaction;
    }

    /** Of a customer whom the user may see. */
    public Mono<Owner> of(UUID id, User by) {
        return customers
                .visible(id, by)
                .flatMap(customer -> mayGive(by, customer)
                        .map(may -> new Owner(customer.ownerUsername(), customer.ownerName(), may)));
    }

    /** {@link Conflict} when the customer has another version by now. Whose it is already keeps it, and nothing happens. */
    public Mono<Customer> give(UUID id, String username, long version, User by) {
        return customers
                .visible(id, by)
                .filterWhen(customer -> mayGive(by, customer))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(by.username() + " may not give customer " + id)))
                .zipWith(newOwner(username))
                .flatMap(found -> give(found.getT1(), found.getT2(), version, by))
                .then(Mono.defer(() -> customers.byId(id)))
                .as(transaction::transactional);
    }

    private Mono<Boolean> mayGive(User by, Customer customer) {
        return by.role().seesAll() ? Mono.just(true) : users.leads(by, customer.ownerId());
    }

    private Mono<User> newOwner(String username) {
        return users.byUsername(username)
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("username", "unknown-user", username)));
    }

    private Mono<Void> give(Customer customer, User to, long version, User by) {
        if (customer.ownerId().equals(to.id())) {
            return Mono.empty();
        }
        return changes.owner(customer.id(), by.username(), to.id(), version)
                .filter(changed -> changed)
                .switchIfEmpty(Mono.error(
                        () -> new Conflict("Customer " + customer.id() + " has changed", "customer-changed")))
                .then(Mono.defer(() -> handovers.begin(customer, to, by)));
    }

    /**
     * Whose a customer is.
     *
     * @param mayGive whether whoever asked may give it to somebody else
     */
    public record Owner(String username, String name, boolean mayGive) {}
}
