package io.relance.sharing;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.identity.User;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Whoever may write a customer shares it, for reading or for writing; whoever may see it sees with whom it is shared (U3). */
@Component
public class Shares {

    private final Customers customers;
    private final ShareRows rows;
    private final ShareNews news;
    private final BusinessTime time;
    private final TransactionalOperator transaction;

    Shares(Customers customers, ShareRows rows, ShareNews news, BusinessTime time, TransactionalOperator transaction) {
        this.customers = customers;
        this.rows = rows;
        this.news = news;
        this.time = time;
        this.transaction = transaction;
    }

    public Mono<List<Share>> of(UUID customer, User viewer) {
        return customers.visible(customer, viewer).then(Mono.defer(() -> rows.of(customer)));
    }

    /** Those with whom it is shared now, and were not just so before, are told. */
    public Mono<Share> put(UUID customer, ShareEntry entry, User by) {
        return Mono.fromRunnable(entry::check)
                .then(Mono.defer(() -> customers.writable(customer, by)))
                .flatMap(found -> target(entry)
                        .delayUntil(target -> notTheOwner(found, target))
                        .delayUntil(target -> put(found, target, Boolean.TRUE.equals(entry.canWrite()), by)))
                .flatMap(target -> rows.of(customer, target))
                .as(transaction::transactional);
    }

    /** {@link NotFound} when it is not shared so. */
    public Mono<Void> remove(UUID customer, ShareEntry entry, User by) {
        return Mono.fromRunnable(entry::checkTarget)
                .then(Mono.defer(() -> customers.writable(customer, by)))
                .flatMap(found -> target(entry))
                .flatMap(target -> rows.remove(customer, target)
                        .filter(removed -> removed)
                        .switchIfEmpty(Mono.error(() -> new NotFound("Not shared with " + target.name())))
                        .then(Mono.defer(() -> news.ended(customer, target, by))))
                .as(transaction::transactional);
    }

    private Mono<Void> put(Customer customer, ShareTarget target, boolean canWrite, User by) {
        Instant now = time.now();
        return rows.put(customer.id(), target, canWrite, by, now)
                .filter(changed -> changed)
                .flatMap(changed -> news.begun(customer, target, canWrite, by));
    }

    private Mono<ShareTarget> target(ShareEntry entry) {
        var team = entry.teamId();
        return team == null
                ? rows.person(String.valueOf(entry.username()))
                        .switchIfEmpty(Mono.error(
                                () -> InvalidInput.in("username", "unknown-user", String.valueOf(entry.username()))))
                : rows.team(team).switchIfEmpty(Mono.error(() -> InvalidInput.in("teamId", "unknown-team")));
    }

    private static Mono<Void> notTheOwner(Customer customer, ShareTarget target) {
        return Objects.equals(customer.ownerId(), target.userId())
                ? Mono.error(InvalidInput.in("username", "is-owner"))
                : Mono.empty();
    }
}
