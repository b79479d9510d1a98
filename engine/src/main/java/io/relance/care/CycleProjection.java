package io.relance.care;

import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Learns from the variable {@code cycleId} with which an instance begins which round it is. */
@Component
class CycleProjection implements Projection {

    private final DatabaseClient database;

    CycleProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "VARIABLE";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        var cycle = tellsOfCycle(record) ? FeedRecord.uuid(record.text("value")) : null;
        return cycle == null ? Mono.empty() : remember(cycle, record.number("processInstanceKey"));
    }

    private static boolean tellsOfCycle(FeedRecord record) {
        return record.intent().equals("CREATED")
                && record.text("name").equals("cycleId")
                && record.number("scopeKey") == record.number("processInstanceKey");
    }

    /** Instances that it calls have the variable too; their keys are higher. */
    private Mono<Void> remember(UUID cycle, long instance) {
        return database.sql(
                        "update care_cycle set process_instance_key = :key where id = :id and coalesce(process_instance_key, :key) >= :key")
                .bind("key", instance)
                .bind("id", cycle)
                .then();
    }
}
