package io.relance.process;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps each process instance and the way that it has gone through its model. */
@Component
class InstanceProjection implements Projection {

    private final DatabaseClient database;

    InstanceProjection(DatabaseClient database) {
        this.database = database;
    }

    @Override
    public String valueType() {
        return "PROCESS_INSTANCE";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        var isInstance = record.key() == record.number("processInstanceKey");
        return switch (record.intent()) {
            case "ELEMENT_ACTIVATED" -> isInstance ? begin(record) : enter(record);
            case "ELEMENT_COMPLETED" -> isInstance ? end(record, "completed") : leave(record);
            case "ELEMENT_TERMINATED" -> isInstance ? end(record, "terminated") : leave(record);
            case "ELEMENT_MIGRATED" -> isInstance ? migrate(record) : Mono.empty();
            default -> Mono.empty();
        };
    }

    /** The customer may have become known before: variables come first. */
    private Mono<Void> begin(FeedRecord record) {
        return database.sql("""
                        insert into process_instance (key, process_id, definition_key, started_at, parent_key, parent_element_key)
                        values (:key, :process, :definition, :at, nullif(:parent, -1), nullif(:parentElement, -1))
                        on conflict (key) do update set process_id = excluded.process_id,
                            definition_key = excluded.definition_key, started_at = excluded.started_at,
                            parent_key = excluded.parent_key, parent_element_key = excluded.parent_element_key""")
                .bind("key", record.key())
                .bind("process", record.text("bpmnProcessId"))
                .bind("definition", record.number("processDefinitionKey"))
                .bind("at", record.at())
                .bind("parent", record.number("parentProcessInstanceKey"))
                .bind("parentElement", record.number("parentElementInstanceKey"))
                .then();
    }

    private Mono<Void> end(FeedRecord record, String state) {
        return database.sql(
                        "update process_instance set state = :state, ended_at = :at where key = :key and state = 'active'")
                .bind("state", state)
                .bind("at", record.at())
                .bind("key", record.key())
                .then();
    }

    private Mono<Void> migrate(FeedRecord record) {
        return database.sql(
                        "update process_instance set process_id = :process, definition_key = :definition where key = :key")
                .bind("process", record.text("bpmnProcessId"))
                .bind("definition", record.number("processDefinitionKey"))
                .bind("key", record.key())
                .then();
    }

    private Mono<Void> enter(FeedRecord record) {
        return database.sql("""
                        insert into element_instance (key, process_instance_key, element_id, type, started_at)
                        values (:key, :instance, :element, :type, :at) on conflict do nothing""")
                .bind("key", record.key())
                .bind("instance", record.number("processInstanceKey"))
                .bind("element", record.text("elementId"))
                .bind("type", record.text("bpmnElementType"))
                .bind("at", record.at())
                .then();
    }

    private Mono<Void> leave(FeedRecord record) {
        return database.sql("update element_instance set ended_at = :at where key = :key and ended_at is null")
                .bind("at", record.at())
                .bind("key", record.key())
                .then();
    }
}
