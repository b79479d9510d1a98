package io.relance.finding;

import io.relance.customer.Reach;
import io.relance.customer.Reaches;
import io.relance.database.Columns;
import io.relance.database.Reads;
import io.relance.identity.User;
import io.relance.secret.BlindIndex;
import io.relance.time.BusinessTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The customers that somebody looks for among those that they may see: a page, how many, or all of them. All three mean the same customers. */
@Repository
public class CustomerLists {

    private static final String COLUMNS = """
            c.id, c.number, c.name, c.kind, c.industry, c.size, c.source, c.first_contact_on, c.status, c.grade, c.value_tier, c.quadrant, c.owner_id,
            c.tags, c.worth, c.last_contact_at, c.next_task_due_at, c.version, c.created_at, c.updated_at""";

    private final DatabaseClient database;
    private final Reads reads;
    private final Reaches reaches;
    private final WantedOwners owners;
    private final BlindIndex index;
    private final BusinessTime time;

    CustomerLists(
            DatabaseClient database,
            Reads reads,
            Reaches reaches,
            WantedOwners owners,
            BlindIndex index,
            BusinessTime time) {
        this.database = database;
        this.reads = reads;
        this.reaches = reaches;
        this.owners = owners;
        this.index = index;
        this.time = time;
    }

    /** A page after the given position, in the order that the search asks for. InvalidInput for a position in another order. */
    public Mono<List<Line>> page(CustomerSearch search, @Nullable Position after, int limit, User viewer) {
        return checked(search, viewer).flatMap(reach -> page(search, after, limit, reach));
    }

    Mono<List<Line>> page(CustomerSearch search, @Nullable Position after, int limit, Reach reach) {
        var sort = Sort.of(search.sort());
        var descends = sort.descends(search.order());
        return where(search, reach)
                .map(Where::walked)
                .map(where -> after == null ? where : sort.after(after, descends, where))
                .flatMapMany(where ->
                        reads.page(page(where.with("limit", limit), search), Columns.as(row -> line(row, search))))
                .collectList();
    }

    /** Exactly as many as {@link #all} has. */
    public Mono<Long> count(CustomerSearch search, User viewer) {
        return where(search, viewer)
                .flatMapMany(where -> reads.page(
                        where.bind(database, "select count(*) customers" + where.from() + where),
                        Columns.as(row -> row.number("customers"))))
                .single();
    }

    /** All of them, as they are at one moment, read as fast as they are taken. */
    public Flux<FoundCustomer> all(CustomerSearch search, User viewer) {
        return where(search, viewer)
                .flatMapMany(where -> reads.download(query(where, search), Columns.as(FoundCustomer::read)));
    }

    /** Emits InvalidInput for what cannot be looked for. */
    private Mono<Reach> checked(CustomerSearch search, User viewer) {
        return Mono.fromRunnable(() -> SearchRules.check(search)).then(Mono.defer(() -> reaches.of(viewer)));
    }

    private Mono<Where> where(CustomerSearch search, User viewer) {
        return checked(search, viewer).flatMap(reach -> where(search, reach));
    }

    private Mono<Where> where(CustomerSearch search, Reach reach) {
        return owners.of(search)
                .map(wanted ->
                        Conditions.of(search, reach, wanted.orElse(null), Words.of(search.search(), index), time));
    }

    private GenericExecuteSpec query(Where where, CustomerSearch search) {
        var sort = Sort.of(search.sort());
        var order = sort.orderBy("c", sort.descends(search.order()));
        return where.bind(
                database,
                "select " + COLUMNS + ", u.username owner_username, u.display_name owner_name, " + sort.key()
                        + " sort_key" + where.from() + " join app_user u on u.id = c.owner_id" + where + order);
    }

    /** First which, from the indexes, then what is shown of these few. */
    private GenericExecuteSpec page(Where where, CustomerSearch search) {
        var sort = Sort.of(search.sort());
        var descends = sort.descends(search.order());
        return where.bind(
                database,
                "with found as materialized (select c.id" + where.from() + where
                        + sort.orderBy(where.ordered(), descends) + " limit :limit) select " + COLUMNS
                        + ", u.username owner_username, u.display_name owner_name, " + sort.key()
                        + " sort_key from found join customer c on c.id = found.id join app_user u on u.id = c.owner_id"
                        + sort.orderBy("c", descends));
    }

    private static Line line(Columns row, CustomerSearch search) {
        var customer = FoundCustomer.read(row);
        var sort = Sort.of(search.sort());
        return new Line(customer, sort.at(row.text("sort_key"), customer.id(), sort.descends(search.order())));
    }

    /** @param position after which the list goes on */
    public record Line(FoundCustomer customer, Position position) {}
}
