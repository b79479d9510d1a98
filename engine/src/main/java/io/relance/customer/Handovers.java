package io.relance.customer;

import io.relance.audit.Audit;
import io.relance.database.Columns;
import io.relance.identity.User;
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
    private final Audit audit;
    private final Withdrawals withdrawals;
    private final BusinessTime time;

    Handovers(
            DatabaseClient database,
            CustomerMessages messages,
            Audit audit,
            Withdrawals withdrawals,
            BusinessTime time) {
        this.database = database;
        this.messages = messages;
        this.audit = audit;
        this.withdrawals = withdrawals;
        this.time = time;
    }

    /** Joins the caller's transaction. What was shared with the new owner is theirs now, and is not shared with them when they give it away. */
    Mono<Void> begin(Customer customer, User to, User by) {
        return insert(customer, to, by)
                .then(withdrawals.customerHandedOver(customer.id(), customer.ownerId()))
                .then(messages.tell(customer.id(), "customer-reassigned", reassigned(customer.id(), to)))
                .then(audit.record(
                        by,
                        "handed-over",
                        customer.id().toString(),
                        Map.of("from", customer.ownerUsername(), "to", to.username())));
    }

    private Mono<Void> insert(Customer customer, User to, User by) {
        return database.sql("""
                        with handed as (
                            insert into customer_handover (customer_id, from_username, to_username, handed_by, handed_at)
                            values (:customer, :from, :to, :by, :now) returning id),
                        unshared as (delete from customer_share where customer_id = :customer and user_id = :owner)
                        select pg_notify('handover', '') from handed""")
                .bind("customer", customer.id())
                .bind("from", customer.ownerUsername())
                .bind("to", to.username())
                .bind("owner", to.id())
                .bind("by", by.username())
                .bind("now", time.now())
                .then();
    }

    /** What the instances that work on a customer hear of its new owner. */
    static Map<String, Object> reassigned(UUID customer, User to) {
        return Map.of("customerId", customer, "owner", to.username());
    }

    /** Those whose tasks may not all have followed yet, and that are to be looked at now. */
    public Flux<UUID> open() {
        return Mono.defer(() -> database.sql("""
                                select id from customer_handover where finished_at is null and look_at <= :now
                                order by look_at limit 1000""")
                        .bind("now", time.now())
                        .mapValue(UUID.class)
                        .all()
                        .collectList())
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

    /** After as long as it has been open, but within half a minute. */
    public Mono<Void> lookAgain(Handover handover) {
        return Mono.defer(() -> database.sql("""
                        update customer_handover set look_at = :now + least(greatest(:now - handed_at, interval '1 second'), interval '30 seconds')
                        where id = :id""")
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

    /** False when the customer has gone to somebody else since. */
    public Mono<Boolean> isStillWith(User owner, Handover handover) {
        return database.sql("select owner_id = :owner from customer where id = :customer")
                .bind("owner", owner.id())
                .bind("customer", handover.customerId())
                .mapValue(Boolean.class)
                .one();
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
