package io.relance.process;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Keeps each process instance and the way that it has gone through its model. Most records are of this kind: those that are read
 * together are written together, before any {@link Projection} sees one of them: their statements go out first, one after the other, and the connection
 * carries out what it is given in that order. Only where several instances move to another model are the later ones written beside what follows.
 */
@Component
class InstanceProjection {

    static final String VALUE_TYPE = "PROCESS_INSTANCE";

    private final DatabaseClient database;

    InstanceProjection(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> apply(Collection<FeedRecord> records) {
        var passages = Passages.of(records);
        return Mono.when(
                begin(passages.begun()),
                end(passages.ended()),
                migrate(passages.migrated()),
                enter(passages),
                leave(passages.left()));
    }

    /** The customer may have become known before: variables come first. */
    private Mono<Void> begin(List<FeedRecord> records) {
        return records.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        insert into process_instance (key, process_id, definition_key, started_at, parent_key, parent_element_key)
                        select key, process, definition, timestamptz 'epoch' + millis * interval '1 millisecond',
                            nullif(parent, -1), nullif(parent_element, -1)
                        from unnest(:keys::bigint[], :processes::text[], :definitions::bigint[], :millis::bigint[], :parents::bigint[],
                            :parentElements::bigint[]) r(key, process, definition, millis, parent, parent_element)
                        on conflict (key) do update set process_id = excluded.process_id,
                            definition_key = excluded.definition_key, started_at = excluded.started_at,
                            parent_key = excluded.parent_key, parent_element_key = excluded.parent_element_key""")
                        .bind("keys", numbers(records, FeedRecord::key))
                        .bind("processes", texts(records, record -> record.text("bpmnProcessId")))
                        .bind("definitions", numbers(records, record -> record.number("processDefinitionKey")))
                        .bind("millis", numbers(records, InstanceProjection::millis))
                        .bind("parents", numbers(records, record -> record.number("parentProcessInstanceKey")))
                        .bind("parentElements", numbers(records, record -> record.number("parentElementInstanceKey")))
                        .then();
    }

    private Mono<Void> end(List<FeedRecord> records) {
        return records.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        update process_instance p set state = r.state,
                            ended_at = timestamptz 'epoch' + millis * interval '1 millisecond'
                        from unnest(:keys::bigint[], :states::text[], :millis::bigint[]) r(key, state, millis)
                        where p.key = r.key and p.state = 'active'""")
                        .bind("keys", numbers(records, FeedRecord::key))
                        .bind("states", texts(records, InstanceProjection::state))
                        .bind("millis", numbers(records, InstanceProjection::millis))
                        .then();
    }

    private Mono<Void> migrate(List<FeedRecord> records) {
        return Flux.fromIterable(records).concatMap(this::migrate).then();
    }

    private Mono<Void> migrate(FeedRecord record) {
        return database.sql(
                        "update process_instance set process_id = :process, definition_key = :definition where key = :key")
                .bind("process", record.text("bpmnProcessId"))
                .bind("definition", record.number("processDefinitionKey"))
                .bind("key", record.key())
                .then();
    }

    private Mono<Void> enter(Passages passages) {
        var records = passages.entered();
        return records.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        insert into element_instance (key, process_instance_key, element_id, type, started_at, ended_at)
                        select key, instance, element, type, timestamptz 'epoch' + millis * interval '1 millisecond',
                            timestamptz 'epoch' + nullif(left_millis, -1) * interval '1 millisecond'
                        from unnest(:keys::bigint[], :instances::bigint[], :elements::text[], :types::text[], :millis::bigint[],
                            :leftMillis::bigint[]) r(key, instance, element, type, millis, left_millis)
                        on conflict do nothing""")
                        .bind("keys", numbers(records, FeedRecord::key))
                        .bind("instances", numbers(records, record -> record.number("processInstanceKey")))
                        .bind("elements", texts(records, record -> record.text("elementId")))
                        .bind("types", texts(records, record -> record.text("bpmnElementType")))
                        .bind("millis", numbers(records, InstanceProjection::millis))
                        .bind("leftMillis", numbers(records, record -> millis(passages.leftAt(record))))
                        .then();
    }

    private Mono<Void> leave(List<FeedRecord> records) {
        return records.isEmpty()
                ? Mono.empty()
                : database.sql("""
                        update element_instance e set ended_at = timestamptz 'epoch' + millis * interval '1 millisecond'
                        from unnest(:keys::bigint[], :millis::bigint[]) r(key, millis)
                        where e.key = r.key and e.ended_at is null""")
                        .bind("keys", numbers(records, FeedRecord::key))
                        .bind("millis", numbers(records, InstanceProjection::millis))
                        .then();
    }

    private static String state(FeedRecord record) {
        return record.intent().equals("ELEMENT_COMPLETED") ? "completed" : "terminated";
    }

    private static long millis(FeedRecord record) {
        return millis(record.at());
    }

    private static long millis(@Nullable Instant moment) {
        return moment == null ? -1 : moment.toEpochMilli();
    }

    private static Long[] numbers(List<FeedRecord> records, Function<FeedRecord, Long> number) {
        return records.stream().map(number).toArray(Long[]::new);
    }

    private static String[] texts(List<FeedRecord> records, Function<FeedRecord, String> text) {
        return records.stream().map(text).toArray(String[]::new);
    }
}
