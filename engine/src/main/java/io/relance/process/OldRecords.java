package io.relance.process;

import io.relance.loop.Forgetting;
import java.time.Clock;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Forgets records of the feed that are projected and old. Neither end of the feed needs them: how far the exporter and the
 * projector have come stands in rows of their own. Records of a partition grow old in their order, so only its oldest are looked at.
 */
@Component
class OldRecords implements Forgetting {

    private final DatabaseClient database;
    private final KeepingSettings settings;
    private final Clock clock;

    OldRecords(DatabaseClient database, KeepingSettings settings, Clock clock) {
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Old records";
    }

    @Override
    public Mono<Long> forget(int atMost) {
        return Mono.defer(() -> database.sql("""
                        delete from record_feed f using (
                            select oldest.partition_id, oldest.position
                            from projection_checkpoint c cross join lateral (
                                select partition_id, position, recorded_at from record_feed
                                where partition_id = c.partition_id and position <= c.position
                                order by position limit :batch) oldest
                            where oldest.recorded_at < :before limit :batch) old
                        where f.partition_id = old.partition_id and f.position = old.position""")
                .bind("batch", atMost)
                .bind("before", clock.instant().minus(settings.records()))
                .fetch()
                .rowsUpdated());
    }
}
