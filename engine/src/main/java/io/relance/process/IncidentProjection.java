package io.relance.process;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps what stopped an instance, until it is resolved (A2). */
@Component
class IncidentProjection implements Projection {

    private final DatabaseClient database;

    IncidentProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "INCIDENT";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return switch (record.intent()) {
            case "CREATED" -> open(record);
            case "RESOLVED" -> resolve(record);
            default -> Mono.empty();
        };
    }

    private Mono<Void> open(FeedRecord record) {
        return database.sql("""
                        insert into incident (key, process_instance_key, process_id, element_id, job_key, error_type, message, created_at)
                        values (:key, :instance, :process, :element, :job, :type, :message, :at) on conflict do nothing""")
                .bind("key", record.key())
                .bind("instance", record.number("processInstanceKey"))
                .bind("process", record.text("bpmnProcessId"))
                .bind("element", record.text("elementId"))
                .bind("job", record.number("jobKey"))
                .bind("type", record.text("errorType"))
                .bind("message", record.text("errorMessage"))
                .bind("at", record.at())
                .then();
    }

    private Mono<Void> resolve(FeedRecord record) {
        return database.sql("update incident set resolved_at = :at where key = :key and resolved_at is null")
                .bind("at", record.at())
                .bind("key", record.key())
                .then();
    }
}
