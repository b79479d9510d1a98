package io.relance.notification;

import io.relance.loop.Forgetting;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets alerts that have long been over. What is unread or snoozed stays, what has a delivery stays with it, and what a job told
 * stays while the job may come back: it would be told again.
 */
@Component
class OldAlerts implements Forgetting {

    private final DatabaseClient database;
    private final AlertSettings settings;
    private final Clock clock;

    OldAlerts(DatabaseClient database, AlertSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old alerts";
    }

    /** Of incidents from before their jobs were noted, any may be the job's. */
    @Override
    public Mono<Long> forget(int atMost) {
        return Mono.defer(() -> database.sql("""
                        delete from notification where id in (
                            select n.id from notification n
                            where (n.state in ('withdrawn', 'done', 'silent') or n.state = 'open' and n.read_at is not null)
                                and n.created_at < :before and greatest(n.withdrawn_at, n.done_at, n.read_at, n.created_at) < :before
                                and not n.awaits_digest
                                and not exists (select from delivery d where d.notification_id = n.id)
                                and not (n.fact_key like 'job:%' and exists (
                                    select from incident i where i.resolved_at is null
                                        and coalesce('job:' || i.job_key, n.fact_key) = n.fact_key))
                            order by n.created_at limit :batch for update of n skip locked)""")
                .bind("before", clock.instant().minus(settings.keep()))
                .bind("batch", atMost)
                .fetch()
                .rowsUpdated());
    }
}
