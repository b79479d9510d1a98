package io.relance.web.demo;

import io.relance.database.Columns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Waits until nothing is under way: the outbox is empty, every record is projected, no mail is due, no timer of the engine is
 * past without having fired, no block is at work unless an incident holds it up, and so for three looks in a row. So a jump
 * of the clock finds every timer set, and its effects are there when the jump is answered.
 */
@Component
@Profile(DemoApplication.PROFILE)
class Stillness {

    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOOKS = 3;

    private static final String WAITING = """
            select (select count(*) from outbox)
                 + (select count(*) from delivery where state = 'queued' and due_at <= :now)
                 + (select count(*) from record_feed r join projection_checkpoint c using (partition_id) where r.position > c.position)
                 + (select count(*) from record_feed t where t.value_type = 'TIMER' and t.intent = 'CREATED'
                        and (t.value ->> 'dueDate')::bigint <= :millis
                        and not exists (select from record_feed o where o.value_type = 'TIMER' and o.intent <> 'CREATED'
                            and o.record_key = t.record_key)
                        and not exists (select from process_instance i where i.key = (t.value ->> 'processInstanceKey')::bigint
                            and i.state <> 'active'))
                 + (select count(*) from element_instance e where e.type = 'SERVICE_TASK' and e.ended_at is null
                        and not exists (select from incident x where x.process_instance_key = e.process_instance_key
                            and x.resolved_at is null)) waiting,
                (select coalesce(max(position), 0) from record_feed) position
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Stillness(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Gives up waiting after twenty seconds, without an error: something is always under way then. */
    Mono<Void> come() {
        return Flux.interval(Duration.ZERO, PAUSE)
                .onBackpressureDrop()
                .concatMap(look -> state(), 1)
                .buffer(LOOKS, 1)
                .takeUntil(looks -> looks.size() == LOOKS
                        && looks.stream().allMatch(State::isStill)
                        && looks.stream().distinct().count() == 1)
                .take(PATIENCE)
                .then();
    }

    private Mono<State> state() {
        var now = clock.instant();
        return database.sql(WAITING)
                .bind("now", now)
                .bind("millis", now.toEpochMilli())
                .map(Columns.as(row -> new State(row.number("waiting"), row.number("position"))))
                .one();
    }

    /** How much waits, and where the record feed ends. */
    private record State(long waiting, long position) {

        boolean isStill() {
            return waiting == 0;
        }
    }
}
