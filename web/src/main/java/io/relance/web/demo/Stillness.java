package io.relance.web.demo;

import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Profile;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Waits until nothing is under way: the outbox is empty, every record is projected, no mail is due, and so for three looks
 * in a row. So a jump of the clock finds every timer set, and its effects are there when the jump is answered.
 */
@Component
@Profile(DemoApplication.PROFILE)
class Stillness {

    private static final Duration PAUSE = Duration.ofMillis(120);
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int LOOKS = 3;

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
                .takeUntil(looks -> looks.size() == LOOKS && looks.stream().allMatch(State::isStill) && looks.stream().distinct().count() == 1)
                .take(PATIENCE)
                .then();
    }

    private Mono<State> state() {
        return database.sql("""
                        select (select count(*) from outbox)
                             + (select count(*) from delivery where state = 'queued' and due_at <= :now)
                             + (select count(*) from record_feed r join projection_checkpoint c using (partition_id) where r.position > c.position) waiting,
                            (select coalesce(max(position), 0) from record_feed) position""")
                .bind("now", clock.instant())
                .map(row -> new State(row.get("waiting", Long.class), row.get("position", Long.class)))
                .one();
    }

    /** How much waits, and where the record feed ends. */
    private record State(Long waiting, Long position) {

        boolean isStill() {
            return waiting == 0;
        }
    }
}
