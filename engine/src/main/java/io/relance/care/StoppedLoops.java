package io.relance.care;

import static java.util.stream.Collectors.joining;

import io.relance.customer.Customers;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Finds customers whose loop does not run, by the read model of the engine. What began within the hour is left its time. */
@Repository
class StoppedLoops {

    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final int AT_ONCE = 1000;

    /** Over a round {@code c} and its instance {@code i}: what a person or an incident ended is begun again once, not over and over. */
    private static final String STOPPED = """
            not exists (select from care_cycle n where n.previous = c.id) and (
                c.process_instance_key is null
                or i.state = 'completed' and c.loop in (%s) and coalesce(c.details ->> 'reason', '') <> 'service'
                    and not exists (select from care_cycle n where n.customer_id = c.customer_id and n.loop = c.loop and n.id > c.id)
                or not c.restarted and (i.state = 'terminated' or exists (select from incident x
                    where x.process_instance_key = i.key and x.resolved_at is null and x.created_at < :before)))
            """.formatted(codes(CareLoop::goesOn));

    /** Over a round {@code c} and its customer {@code k}: rounds of a loop that is over for the customer are none that have stopped. */
    private static final String GOES_ON = "(k.status, c.loop) in (%s) and "
            .formatted(Customers.STATES.stream()
                    .flatMap(status -> Arrays.stream(CareLoop.values())
                            .filter(loop -> !loop.isOver(status))
                            .map(loop -> "('%s', '%s')".formatted(status, loop.code())))
                    .collect(joining(", ")));

    private final DatabaseClient database;
    private final JsonColumns json;
    private final BusinessTime time;

    StoppedLoops(DatabaseClient database, JsonColumns json, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.time = time;
    }

    /** The rounds that have stopped without a follower. */
    Mono<List<Stopped>> stopped() {
        return database.sql("""
                        select c.*, u.username owner, i.key instance from care_cycle c
                        join customer k on k.id = c.customer_id join app_user u on u.id = k.owner_id
                        left join process_instance i on i.key = c.process_instance_key
                        where c.scheduled_at < :before and
                        """ + GOES_ON + STOPPED + " order by c.id limit " + AT_ONCE)
                .bind("before", anHourAgo())
                .map(Columns.as(this::read))
                .all()
                .collectList();
    }

    /** Customers who should be in this loop and never were; one whom an instance without a round looks after is not. */
    Mono<List<Owned>> withoutAny(CareLoop loop) {
        return database.sql("""
                        select c.id, u.username owner from customer c join app_user u on u.id = c.owner_id
                        where c.status = any(:states) and c.updated_at < :before
                          and not exists (select from care_cycle r where r.customer_id = c.id and r.loop = :loop)
                          and not exists (select from process_instance i where i.customer_id = c.id and i.process_id = 'customer-care'
                              and i.state = 'active' and not exists (select from care_cycle r where r.process_instance_key = i.key))
                        order by c.id limit
                        """ + AT_ONCE)
                .bind("states", states(loop))
                .bind("before", anHourAgo())
                .bind("loop", loop.code())
                .map(Columns.as(row -> new Owned(row.uuid("id"), row.text("owner"))))
                .all()
                .collectList();
    }

    private Instant anHourAgo() {
        return time.now().minus(PATIENCE);
    }

    private Stopped read(Columns row) {
        var loop = CareLoop.find(row.text("loop")).orElseThrow();
        var round = new Round(
                row.uuid("customer_id"), row.text("owner"), loop, row.uuid("id"), details(row.json("details")), true);
        return new Stopped(row.uuid("id"), round, row.optionalNumber("instance"));
    }

    /** A moment that is past is not waited for again. */
    @SuppressWarnings("unchecked")
    private Map<String, Object> details(String text) {
        var details = new HashMap<>((Map<String, Object>) json.read(text, Map.class));
        details.computeIfPresent(
                "dueAt", (name, due) -> Instant.parse(due.toString()).isBefore(time.now()) ? null : due);
        return details;
    }

    private static String[] states(CareLoop loop) {
        return Customers.STATES.stream().filter(status -> !loop.isOver(status)).toArray(String[]::new);
    }

    private static String codes(Predicate<CareLoop> wanted) {
        return Arrays.stream(CareLoop.values())
                .filter(wanted)
                .map(loop -> "'" + loop.code() + "'")
                .collect(joining(", "));
    }

    /** A round that does not go on; without an instance it never began. */
    record Stopped(UUID id, Round round, @Nullable Long instance) {}

    record Owned(UUID customerId, String owner) {}
}
