package io.relance.customer;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Withdrawals;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Which customers were given to whom (F11, U4). A handover commits with the change of the owner and stays open until the tasks have
 * followed, so that a crash between loses none of them.
 */
@Repository
public class Handovers {

    /** The channel on which an open handover is announced. */
    public static final String SIGNAL = "handover";

    private final DatabaseClient database;
    private final CustomerMessages messages;
    private final Users users;
    private final Withdrawals withdrawals;
    private final BusinessTime time;

    Handovers(
            DatabaseClient database,
            CustomerMessages messages,
            Users users,
            Withdrawals withdrawals,
            BusinessTime time) {
        this.database = database;
        this.users = users;
        this.messages = messages;
        this.withdrawals = withdrawals;
        this.time = time;
    }

    /** Joins the caller's transaction. */
    Mono<Void> begin(Customer customer, User to, User by) {
        return insert(customer, to, by)
                .then(withdrawals.customerHandedOver(customer.id(), customer.ownerId()))
                .then(tell(customer, to));
    }

    private Mono<Void> insert(Customer customer, User to, User by) {
        return database.sql("""
                        with handed as (
                            insert into customer_handover (customer_id, from_username, to_username, handed_by, handed_at)
                            values (:customer, :from, :to, :by, :now) returning id)
                        select pg_notify('handover', '') from handed""")
                .bind("customer", customer.id())
                .bind("from", customer.ownerUsername())
                .bind("to", to.username())
                .bind("by", by.username())
                .bind("now", time.now())
                .then();
    }

    private Mono<Void> tell(Customer customer, User to) {
        var id = customer.id();
        return messages.tell(id, "customer-reassigned", Map.of("customerId", id, "owner", to.username()));
    }

    /** Those whose tasks may not all have followed yet. */
    public Flux<UUID> open() {
        return database.sql("select id from customer_handover where finished_at is null order by id limit 1000")
                .mapValue(UUID.class)
                .all()
                .collectList()
                .flatMapIterable(found -> found);
    }

    /** Locked for the caller's transaction; empty when it is finished or in somebody else's hands. */
    public Mono<Handover> locked(UUID id) {
        return database.sql(
                        "select * from customer_handover where id = :id and finished_at is null for update skip locked")
                .bind("id", id)
                .map(Columns.as(Handover::read))
                .one();
    }

    public Mono<Void> finish(Handover handover) {
        return Mono.defer(() -> database.sql("update customer_handover set finished_at = :now where id = :id")
                .bind("now", time.now())
                .bind("id", handover.id())
                .then());
    }

    public Mono<Void> told(Handover handover) {
        return Mono.defer(() -> database.sql("update customer_handover set told_at = :now where id = :id")
                .bind("now", time.now())
                .bind("id", handover.id())
                .then());
    }

    /** Empty when the customer has gone to somebody else since, or the new owner has left. */
    public Mono<User> newOwner(Handover handover) {
        return users.byUsername(handover.to())
                .filterWhen(owner -> database.sql("select owner_id = :owner from customer where id = :customer")
                        .bind("owner", owner.id())
                        .bind("customer", handover.customerId())
                        .mapValue(Boolean.class)
                        .one());
    }

    /** @param told whether the new owner has heard of it */
    public record Handover(
            UUID id, UUID customerId, String from, String to, String by, Instant handedAt, boolean told) {

        static Handover read(Columns row) {
            return new Handover(
                    row.uuid("id"),
                    row.uuid("customer_id"),
                    row.text("from_username"),
                    row.text("to_username"),
                    row.text("handed_by"),
                    row.instant("handed_at"),
                    row.optionalInstant("told_at") != null);
        }
    }
}
