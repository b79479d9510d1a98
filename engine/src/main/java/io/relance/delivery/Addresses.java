package io.relance.delivery;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.relance.database.Columns;
import io.relance.delivery.AddressRules.Row;
import io.relance.refusal.InvalidInput;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where people are reached: by mail at what their account says, otherwise where they registered, one address per channel. */
@Repository
public class Addresses {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final AddressRows rows;
    private final AddressSeals seals;

    Addresses(DatabaseClient database, TransactionalOperator transaction, AddressRows rows, AddressSeals seals) {
        this.database = database;
        this.transaction = transaction;
        this.rows = rows;
        this.seals = seals;
    }

    /** Of each of these, mail first; who has left is not among them. */
    public Mono<Map<UUID, List<Destination>>> of(Collection<UUID> people) {
        return database.sql("""
                        select id user_id, 1 place, 'mail' channel, email address, null::text flavour from app_user
                        where id = any(:people) and active and email <> ''
                        union all
                        select a.user_id, 2, a.channel, a.id::text, a.flavour
                        from person_address a join app_user u on u.id = a.user_id
                        where a.user_id = any(:people) and u.active order by user_id, place, channel""")
                .bind("people", people.toArray(UUID[]::new))
                .map(Columns.as(row -> Map.entry(row.uuid("user_id"), destination(row))))
                .all()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    /** What this person registered, without what makes it secret. */
    public Flux<Registered> registered(UUID userId) {
        return database.sql("""
                        select a.*, exists (select from suppression s where s.channel = a.channel and s.address = a.id::text
                                            and s.suppressed_at is not null) suppressed
                        from person_address a where a.user_id = :user order by a.channel""")
                .bind("user", userId)
                .map(Columns.as(Addresses::registered))
                .all();
    }

    /** What is not among the entries is gone. A new url begins with a clean slate. Nothing is taken that could not be sealed. */
    public Mono<Void> replace(UUID userId, List<AddressEntry> entries) {
        return Mono.fromRunnable(() -> mayBeKept(entries))
                .thenMany(rows.of(userId))
                .collectList()
                .map(AddressRules::new)
                .flatMap(rules -> replace(userId, rules, rules.settle(entries)))
                .as(transaction::transactional);
    }

    private void mayBeKept(List<AddressEntry> entries) {
        if (!entries.isEmpty() && !seals.canSeal()) {
            throw InvalidInput.in("[0].url", "no-secret-key");
        }
    }

    private Mono<Void> replace(UUID userId, AddressRules before, List<Row> after) {
        return rows.remove(userId, after)
                .thenMany(Flux.fromIterable(after))
                .concatMap(row -> rows.store(userId, row, before.isNew(row)))
                .then();
    }

    private static Destination destination(Columns row) {
        return new Destination(Channel.of(row.text("channel")), row.text("address"), row.optionalText("flavour"));
    }

    private static Registered registered(Columns row) {
        return new Registered(
                row.text("channel"),
                row.optionalText("flavour"),
                row.text("host"),
                row.optionalText("secret") != null,
                row.required("suppressed", Boolean.class));
    }

    /** An address that somebody registered; whether it has a secret, but not which, and whether it was given up. */
    public record Registered(
            String channel, @Nullable String flavour, String host, boolean signed, boolean suppressed) {}
}
