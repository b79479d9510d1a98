package io.relance.delivery;

import io.relance.loop.Forgetting;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets what was sent, or not sent, long ago. What is dead stays until somebody has dealt with it, and a mail to a customer
 * stays with the customer.
 */
@Component
class OldDeliveries implements Forgetting {

    private final DatabaseClient database;
    private final DeliverySettings settings;
    private final Clock clock;

    OldDeliveries(DatabaseClient database, DeliverySettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old deliveries";
    }

    @Override
    public Mono<Long> forget(int atMost) {
        return Mono.defer(() -> database.sql("""
                        delete from delivery where id in (
                            select id from delivery
                            where state in ('%s', '%s') and customer_id is null and ended_at < :before
                            order by ended_at limit :batch for update skip locked)""".formatted(DeliveryState.SENT.code(), DeliveryState.NOT_SENT.code()))
                .bind("before", clock.instant().minus(settings.keep()))
                .bind("batch", atMost)
                .fetch()
                .rowsUpdated());
    }
}
