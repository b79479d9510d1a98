package io.relance.milestone;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.customer.RequestKeys;
import io.relance.customer.SubjectChanges;
import io.relance.identity.User;
import io.relance.milestone.MilestoneRows.Changed;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * What was reached with a customer, for whoever may see it; those who may write it note more, and change and remove what was noted. Every
 * change of what was noted stands in the customer's change log.
 */
@Component
public class Milestones {

    static final int MOST = 200;

    private final Customers customers;
    private final MilestoneRows rows;
    private final SubjectChanges changes;
    private final RequestKeys keys;
    private final TransactionalOperator transaction;
    private final BusinessTime time;

    Milestones(
            Customers customers,
            MilestoneRows rows,
            SubjectChanges changes,
            RequestKeys keys,
            TransactionalOperator transaction,
            BusinessTime time) {
        this.customers = customers;
        this.rows = rows;
        this.changes = changes;
        this.keys = keys;
        this.transaction = transaction;
        this.time = time;
    }

    /** The first reached first. */
    public Mono<List<Milestone>> of(UUID customer, User viewer) {
        return customers
                .visible(customer, viewer)
                .then(Mono.defer(() -> Mono.zip(rows.landmarks(customer), rows.noted(customer), this::inOrder)));
    }

    private List<Milestone> inOrder(Landmarks known, List<Milestone> noted) {
        return Stream.concat(known.milestones(time.today(), time.zone()).stream(), noted.stream())
                .sorted(Comparator.comparing(Milestone::reachedOn))
                .toList();
    }

    /** Once for each key. Emits InvalidInput, naming every field that is wrong. */
    public Mono<Milestone> note(UUID customer, MilestoneEntry entry, @Nullable String requestKey, User by) {
        var key = RequestKeys.within("milestones:" + customer, requestKey);
        return writable(customer, entry, by)
                .then(Mono.defer(() -> keys.once(key, by, entry, add(customer, entry, by))))
                .flatMap(id -> one(customer, id))
                .as(transaction::transactional);
    }

    /**
     * The whole milestone is as the entry says. {@link io.relance.refusal.Outdated} when somebody changed it since the customer had that
     * version.
     */
    public Mono<Milestone> change(UUID customer, UUID id, MilestoneEntry entry, long version, User by) {
        return writable(customer, entry, by)
                .then(Mono.defer(() -> changes.begin(customer)))
                .then(Mono.defer(() -> changes.unchanged(customer, id, version)))
                .then(Mono.defer(() -> rows.update(customer, id, entry)))
                .switchIfEmpty(Mono.error(() -> notFound(id)))
                .flatMap(changed -> logged(customer, changed, by))
                .flatMap(same -> one(customer, same))
                .as(transaction::transactional);
    }

    public Mono<Void> remove(UUID customer, UUID id, User by) {
        return customers
                .writable(customer, by)
                .then(Mono.defer(() -> changes.begin(customer)))
                .then(Mono.defer(() -> rows.delete(customer, id)))
                .switchIfEmpty(Mono.error(() -> notFound(id)))
                .flatMap(changed -> logged(customer, changed, by))
                .as(transaction::transactional)
                .then();
    }

    private Mono<Customer> writable(UUID customer, MilestoneEntry entry, User by) {
        return customers.writable(customer, by).doOnNext(found -> entry.check(time.today()));
    }

    private Mono<UUID> add(UUID customer, MilestoneEntry entry, User by) {
        return changes.begin(customer)
                .then(Mono.defer(() -> rows.count(customer)))
                .filter(count -> count < MOST)
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("title", "too-many", MOST)))
                .flatMap(few -> rows.insert(customer, entry, by))
                .flatMap(changed -> logged(customer, changed, by));
    }

    private Mono<UUID> logged(UUID customer, Changed changed, User by) {
        return changes.record(customer, by, changed.subject(), changed.fields()).thenReturn(changed.id());
    }

    private Mono<Milestone> one(UUID customer, UUID id) {
        return rows.one(customer, id).switchIfEmpty(Mono.error(() -> notFound(id)));
    }

    private static NotFound notFound(UUID id) {
        return new NotFound("No milestone " + id);
    }
}
