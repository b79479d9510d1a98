package io.relance.pipeline;

import io.relance.customer.CustomerScope;
import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The pipelines of the customers that somebody may see. */
@Repository
public class Pipelines {

    private static final String PROCESS = "sales-pipeline";
    private static final String SELECT = """
            select p.key, p.customer_id, p.state, p.started_at, p.ended_at, c.name customer_name
            from process_instance p join customer c on c.id = p.customer_id
            where p.process_id = '%s' and p.started_at is not null and\s""".formatted(PROCESS);

    private final DatabaseClient database;

    Pipelines(DatabaseClient database) {
        this.database = database;
    }

    /** Newest first, of one customer or of all; the page that begins before the pipeline {@code before}. */
    public Mono<List<Pipeline>> visible(@Nullable UUID customer, @Nullable Long before, int limit, User viewer) {
        var query = database.sql(SELECT + CustomerScope.CONDITION + """
                         and (:customer::uuid is null or p.customer_id = :customer)
                         and (:before::bigint is null or p.key < :before)
                        order by p.key desc limit :limit""").bind("limit", limit);
        query = customer == null ? query.bindNull("customer", UUID.class) : query.bind("customer", customer);
        query = before == null ? query.bindNull("before", Long.class) : query.bind("before", before);
        return CustomerScope.bind(query, viewer)
                .map(Columns.as(Head::read))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::withHistory)
                .collectList();
    }

    public Mono<Pipeline> visible(long key, User viewer) {
        var query = database.sql(SELECT + CustomerScope.CONDITION + " and p.key = :key")
                .bind("key", key);
        return CustomerScope.bind(query, viewer)
                .map(Columns.as(Head::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No pipeline " + key)))
                .flatMap(this::withHistory);
    }

    private Mono<Pipeline> withHistory(Head head) {
        return database.sql("""
                        select e.step, i.element_id, e.name, i.started_at, i.ended_at,
                            case when t.state = 'completed' then t.assignee end completed_by
                        from element_instance i
                        join process_instance p on p.key = i.process_instance_key
                        join process_element e on e.definition_key = p.definition_key and e.element_id = i.element_id
                        left join task t on t.element_instance_key = i.key
                        where i.process_instance_key = :key and e.step is not null
                        order by i.started_at, i.key""")
                .bind("key", head.key())
                .map(Columns.as(Pipelines::visit))
                .all()
                .collectList()
                .map(head::with);
    }

    private static Pipeline.Visit visit(Columns row) {
        return new Pipeline.Visit(
                row.required("step", Integer.class),
                row.text("element_id"),
                row.text("name"),
                row.instant("started_at"),
                row.optionalInstant("ended_at"),
                row.optionalText("completed_by"));
    }
}
