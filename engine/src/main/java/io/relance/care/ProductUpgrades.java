package io.relance.care;

import static java.util.Objects.requireNonNull;

import io.relance.customer.CustomerScope;
import io.relance.customer.RequestKeys;
import io.relance.database.Columns;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.refusal.NotAllowed;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells everybody who bought a product of its news, each in a round of care of its own (C4). */
@Component
public class ProductUpgrades {

    private static final int AT_ONCE = 500;
    private static final Set<Role> MAY_ANNOUNCE =
            Set.of(Role.MARKETING, Role.MANAGER, Role.DIRECTOR, Role.ADMINISTRATOR);

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final CareCycles cycles;
    private final RequestKeys keys;
    private final BusinessTime time;

    ProductUpgrades(
            DatabaseClient database,
            TransactionalOperator transaction,
            CareCycles cycles,
            RequestKeys keys,
            BusinessTime time) {
        this.database = database;
        this.transaction = transaction;
        this.cycles = cycles;
        this.keys = keys;
        this.time = time;
    }

    /** Emits NotAllowed for whom customers are not to hear from in such numbers; once for each key. */
    public Mono<ProductUpgrade> announce(ProductUpgrade.Entry entry, @Nullable String requestKey, User user) {
        var key = RequestKeys.within("product-upgrades", requestKey);
        return Mono.fromRunnable(() -> check(entry, user))
                .then(Mono.defer(() -> keys.once(key, user, entry, store(entry, user))))
                .flatMap(this::byId)
                .as(transaction::transactional);
    }

    private static void check(ProductUpgrade.Entry entry, User user) {
        if (!MAY_ANNOUNCE.contains(user.role())) {
            throw new NotAllowed("Announcing news of a product needs marketing or a manager");
        }
        entry.check();
    }

    private Mono<UUID> store(ProductUpgrade.Entry entry, User user) {
        return buyers(entry, user)
                .collectList()
                .flatMapIterable(Function.identity())
                .buffer(AT_ONCE)
                .concatMap(cycles::beginAll)
                .reduce(0, (begun, more) -> begun + more.size())
                .flatMap(begun -> insert(entry, begun, user));
    }

    /** Marketing speaks to all who bought it, others to the customers that they see. */
    private Flux<Round> buyers(ProductUpgrade.Entry entry, User user) {
        var details = Map.<String, Object>of(
                "product", requireNonNull(entry.product()).strip(),
                "news", requireNonNull(entry.news()).strip());
        var query = database.sql("""
                        select c.id, u.username owner from customer c join app_user u on u.id = c.owner_id
                        where c.status <> 'lost' and c.id in (select customer_id from purchase where lower(product) = lower(:product))
                          and (:everybody or %s)
                        order by c.id""".formatted(CustomerScope.CONDITION))
                .bind("product", requireNonNull(entry.product()).strip())
                .bind("everybody", user.role() == Role.MARKETING);
        return CustomerScope.bind(query, user)
                .map(Columns.as(row -> Round.first(row.uuid("id"), row.text("owner"), CareLoop.UPGRADE, details)))
                .all();
    }

    private Mono<UUID> insert(ProductUpgrade.Entry entry, int customers, User user) {
        return database.sql("""
                        insert into product_upgrade (product, news, customers, announced_by, announced_at)
                        values (:product, :news, :customers, :by, :now) returning id""")
                .bind("product", requireNonNull(entry.product()).strip())
                .bind("news", requireNonNull(entry.news()).strip())
                .bind("customers", (long) customers)
                .bind("by", user.username())
                .bind("now", time.now())
                .map(Columns.as(row -> row.uuid("id")))
                .one();
    }

    private Mono<ProductUpgrade> byId(UUID id) {
        return database.sql("select * from product_upgrade where id = :id")
                .bind("id", id)
                .map(Columns.as(row -> new ProductUpgrade(
                        row.uuid("id"),
                        row.text("product"),
                        row.text("news"),
                        row.number("customers"),
                        row.text("announced_by"),
                        row.instant("announced_at"))))
                .one();
    }
}
