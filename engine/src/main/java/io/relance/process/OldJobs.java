package io.relance.process;

import io.relance.loop.Forgetting;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets that jobs were handled, once they cannot come back. A job that stopped with an incident comes back when that is resolved,
 * however late: it is remembered until then.
 */
@Component
class OldJobs implements Forgetting {

    private final DatabaseClient database;
    private final KeepingSettings settings;
    private final Clock clock;

    OldJobs(DatabaseClient database, KeepingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old jobs";
    }

    /** Of incidents from before their jobs were noted, any may be the job's. */
    @Override
    public Mono<Long> forget(int atMost) {
        return Mono.defer(() -> database.sql("""
                        delete from handled_job where job_key in (
                            select h.job_key from handled_job h
                            where h.handled_at < :before and not exists (
                                select from incident i where i.resolved_at is null and coalesce(i.job_key, h.job_key) = h.job_key)
                            order by h.handled_at limit :batch for update of h skip locked)""")
                .bind("before", clock.instant().minus(settings.handledJobs()))
                .bind("batch", atMost)
                .fetch()
                .rowsUpdated());
    }
}
