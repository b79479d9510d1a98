package io.relance.purchase;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

import io.relance.customer.Customer;
import io.relance.customer.Customers;
import io.relance.customer.RequestKeys;
import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.time.BusinessTime;
import io.relance.time.IsoTime;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** What customers bought. A purchase commits together with the message that has its growth looked at (C6). */
@Repository
public class Purchases {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Customers customers;
    private final RequestKeys keys;
    private final Outbox outbox;
    private final BusinessTime time;

    Purchases(
            DatabaseClient database,
            TransactionalOperator transaction,
            Customers customers,
            RequestKeys keys,
            Outbox outbox,
            BusinessTime time) {
        this.database = database;
        this.transaction = transaction;
        this.customers = customers;
        this.keys = keys;
        this.outbox = outbox;
        this.time = time;
    }

    /** Records a purchase of a customer whom the user may change, once for each key. Emits InvalidInput, naming every field that is wrong. */
    public Mono<Purchase> record(UUID customer, PurchaseEntry entry, @Nullable String requestKey, User user) {
        return customers
                .writable(customer, user)
                .doOnNext(seen -> entry.check(time.today()))
                .flatMap(seen -> keys.once(key(customer, requestKey), user, entry, store(seen, entry, user)))
                .flatMap(this::byId)
                .as(transaction::transactional);
    }

    private static @Nullable String key(UUID customer, @Nullable String requestKey) {
        return RequestKeys.within("purchases:" + customer, requestKey);
    }

    /** Newest first, those after a position. Who may see the customer may see them; that is checked by whoever asks. */
    public Mono<List<Purchase>> of(UUID customer, @Nullable Position after, int limit) {
        var page = after == null ? "" : " and (purchased_on, id) < (:on, :id)";
        var query = database.sql("select * from purchase where customer_id = :customer" + page
                        + " order by purchased_on desc, id desc limit :limit")
                .bind("customer", customer)
                .bind("limit", limit);
        return (after == null ? query : query.bind("on", after.on()).bind("id", after.id()))
                .map(Columns.as(Purchase::read))
                .all()
                .collectList();
    }

    private Mono<Purchase> byId(UUID id) {
        return database.sql("select * from purchase where id = :id")
                .bind("id", id)
                .map(Columns.as(Purchase::read))
                .one();
    }

    private Mono<UUID> store(Customer customer, PurchaseEntry entry, User user) {
        return insert(customer, entry, user).delayUntil(id -> outbox.add(recorded(customer, entry, id)));
    }

    private Mono<UUID> insert(Customer customer, PurchaseEntry entry, User user) {
        return database.sql("""
                        insert into purchase (customer_id, purchased_on, product, quantity, amount, note, recorded_by, recorded_at)
                        values (:customer, :on::date, :product, :quantity, :amount, nullif(:note, ''), :by, :now) returning id""")
                .bind("customer", customer.id())
                .bind("on", requireNonNull(entry.purchasedOn()))
                .bind("product", requireNonNull(entry.product()).strip())
                .bind("quantity", requireNonNull(entry.quantity()))
                .bind("amount", requireNonNull(entry.amount()))
                .bind("note", requireNonNullElse(entry.note(), "").strip())
                .bind("by", user.username())
                .bind("now", time.now())
                .map(Columns.as(row -> row.uuid("id")))
                .one();
    }

    private static Message recorded(Customer customer, PurchaseEntry entry, UUID id) {
        return new Message(
                "purchase-recorded",
                customer.id().toString(),
                Map.of(
                        "customerId", customer.id(),
                        "owner", customer.ownerUsername(),
                        "purchaseId", id,
                        "amount", requireNonNull(entry.amount()),
                        "purchasedOn", requireNonNull(entry.purchasedOn())));
    }

    /** Where a page of purchases ended. */
    public record Position(LocalDate on, UUID id) {

        public static Position of(Purchase last) {
            return new Position(last.purchasedOn(), last.id());
        }

        public static Position parse(String text) {
            var parts = text.split("\\|", 2);
            return new Position(IsoTime.day(parts[0]), UUID.fromString(parts[1]));
        }

        @Override
        public String toString() {
            return on + "|" + id;
        }
    }
}
