package io.relance.customer;

import io.relance.loop.Forgetting;
import java.time.Clock;
import java.time.Duration;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what requests with a key made when nobody repeats them any more. */
@Component
class OldRequestKeys implements Forgetting {

    private static final Duration KEPT = Duration.ofDays(30);

    private final DatabaseClient database;
    private final Clock clock;

    OldRequestKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old request keys";
    }

    @Override
    public Mono<Long> forget(int atMost) {
        return Mono.defer(() -> database.sql("""
                        delete from request_key where (user_id, key) in (
                            select user_id, key from request_key where used_at < :before order by used_at limit :batch for update skip locked)""")
                .bind("before", clock.instant().minus(KEPT))
                .bind("batch", atMost)
                .fetch()
                .rowsUpdated());
    }
}
