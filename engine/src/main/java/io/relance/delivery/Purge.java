package io.relance.delivery;

import io.relance.loop.Loop;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets what was sent, or not sent, long ago, in batches so small that nobody waits for them. What is dead stays until
 * somebody has dealt with it, and a mail to a customer stays with the customer.
 */
@Component
class Purge implements Loop {

    private final DatabaseClient database;
    private final DeliverySettings settings;
    private final Clock clock;

    Purge(DatabaseClient database, DeliverySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Purge of deliveries";
    }

    @Override
    public Flux<Long> run() {
        return Flux.interval(settings.purgeEvery()).onBackpressureDrop().concatMap(tick -> purge(), 1);
    }

    /** Emits how many rows are gone. */
    Mono<Long> purge() {
        return Mono.defer(this::deleteBatch)
                .repeat()
                .takeUntil(deleted -> deleted < settings.purgeBatch())
                .reduce(0L, Long::sum);
    }

    private Mono<Long> deleteBatch() {
        return database.sql("""
                        delete from delivery where id in (
                            select id from delivery
                            where state in ('sent', 'not-sent') and customer_id is null and ended_at < :before
                            order by ended_at limit :batch for update skip locked)""")
                .bind("before", clock.instant().minus(settings.keep()))
                .bind("batch", settings.purgeBatch())
                .fetch()
                .rowsUpdated();
    }
}
