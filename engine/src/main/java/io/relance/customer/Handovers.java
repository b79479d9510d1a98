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

    /** Joins the caller's transaction. */
    Mono<Void> begin(Customer customer, User to, User by) {
        return insert(customer, to, by)
                .then(withdrawals.customerHandedOver(customer.id(), customer.ownerId()))
                .then(tell(customer.id(), to))
                .then(audit.record(
                        by,
                        "handed-over",
                        customer.id().toString(),
                        Map.of("from", customer.ownerUsername(), "to", to.username())));
    }

    /**
     * Gives the first of somebody's customers to somebody else, who hears of all of them together when the last has come. Emits how many;
     * fewer than at most when there are no more. Joins the caller's transaction.
     */
    public Mono<Integer> beginSome(String from, User to, String by, int atMost) {
        return moveSome(from, to, by, atMost)
                .concatMap(moved -> withdrawals
                        .customerHandedOver(moved.customer(), moved.formerOwner())
                        .then(tell(moved.customer(), to))
                        .thenReturn(moved))
                .count()
                .map(Long::intValue);
    }

    /** The tasks that are open now come with it, and are not told one by one. */
    private Flux<Moved> moveSome(String from, User to, String by, int atMost) {
        return database.sql("""
                        with chosen as (
                            select c.id, c.owner_id from customer c join app_user u on u.id = c.owner_id
                            where u.username = :from order by c.id limit :most for update of c),
                        moved as (
                            update customer c set owner_id = :to, version = version + 1, updated_at = :now from chosen where c.id = chosen.id
                            returning c.id, chosen.owner_id former),
                        handed as (
                            insert into customer_handover (customer_id, from_username, to_username, handed_by, handed_at, told_at)
                            select id, :from, :toName, :by, :now, :now from moved returning id, customer_id),
                        noted as (
                            insert into handed_task (handover_id, task_key) select h.id, t.key from handed h join task t
                            on t.customer_id = h.customer_id and t.state = 'open' and t.assignee = :from)
                        select id, former, pg_notify('handover', '') from moved order by id""")
                .bind("from", from)
                .bind("to", to.id())
                .bind("toName", to.username())
                .bind("by", by)
                .bind("most", atMost)
                .bind("now", time.now())
                .map(Columns.as(row -> new Moved(row.uuid("id"), row.uuid("former"))))
                .all()
                .collectList()
                .flatMapIterable(found -> found);
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

    private Mono<Void> tell(UUID id, User to) {
        return messages.tell(id, "customer-reassigned", Map.of("customerId", id, "owner", to.username()));
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

    private record Moved(UUID customer, UUID formerOwner) {}

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
