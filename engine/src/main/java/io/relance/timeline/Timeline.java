package io.relance.timeline;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.joining;

import io.relance.customer.Customers;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Everything that befell a customer, newest first (D5). However much that is, a page reads about as many rows as it is long from each
 * table and merges them.
 */
@Repository
public class Timeline {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final Customers customers;
    private final BusinessTime time;

    Timeline(DatabaseClient database, JsonColumns json, Customers customers, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.customers = customers;
        this.time = time;
    }

    /** A page after {@code after}, of these kinds only; NotFound for a customer who is not the viewer's to see. */
    public Mono<List<Event>> visible(
            UUID customer, Collection<Kind> kinds, Event.@Nullable Position after, int limit, User viewer) {
        return customers
                .visible(customer, viewer)
                .then(Mono.defer(() -> of(customer, kinds, requireNonNullElse(after, Event.Position.NEWEST), limit)));
    }

    private Mono<List<Event>> of(UUID customer, Collection<Kind> kinds, Event.Position after, int limit) {
        var query = database.sql(query(kinds))
                .bind("customer", customer)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("limit", limit);
        var hasDays = kinds.stream().anyMatch(Kind::isOfADay);
        return (hasDays ? query.bind("zone", time.zone().getId()) : query)
                .map(Columns.as(row -> Event.read(row, json)))
                .all()
                .collectList();
    }

    private static String query(Collection<Kind> kinds) {
        return kinds.stream()
                .map(Kind::branch)
                .collect(joining(
                        "\nunion all\n",
                        "select * from (",
                        ") e order by at desc, id collate \"C\" desc limit :limit"));
    }
}
