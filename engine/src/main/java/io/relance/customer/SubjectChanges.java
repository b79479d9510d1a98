package io.relance.customer;

import io.relance.identity.User;
import io.relance.refusal.Outdated;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Changes of what hangs on a customer, such as its contacts and its milestones: each gives the customer a new version, and every field
 * that is another one afterwards stands in the change log, under the name of what it is a field of. Joins the caller's transaction.
 */
@Component
public class SubjectChanges {

    private final CustomerChanges changes;
    private final ChangeLog log;
    private final Customers customers;

    SubjectChanges(CustomerChanges changes, ChangeLog log, Customers customers) {
        this.changes = changes;
        this.log = log;
        this.customers = customers;
    }

    /** Before anything is changed: nobody else changes this customer until the transaction ends. */
    public Mono<Void> begin(UUID customer) {
        return changes.touch(customer);
    }

    /** {@link Outdated} when this subject has changed since that version of the customer; what has become of others does not matter. */
    public Mono<Void> unchanged(UUID customer, UUID subject, long version) {
        return log.since(customer, version)
                .filter(change -> subject.equals(change.subjectId()))
                .map(change -> CustomerEdits.changed(change, null))
                .collectList()
                .filter(changed -> !changed.isEmpty())
                .zipWith(customers.byId(customer))
                .flatMap(found -> Mono.error(outdated(found.getT2(), found.getT1())));
    }

    /** With the refusal goes the version that the beginning gave. */
    private static Outdated outdated(Customer now, List<Outdated.Changed> changed) {
        return new Outdated("Customer " + now.id() + " has changed", now.version() - 1, changed);
    }

    public Mono<Void> record(UUID customer, User by, Subject subject, Map<String, Change> fields) {
        var different = new LinkedHashMap<>(fields);
        different.values().removeIf(change -> !change.isOne());
        return log.record(customer, by.username(), subject, different);
    }

    /** @param name as it is at the time of the change */
    public record Subject(UUID id, String name) {}
}
