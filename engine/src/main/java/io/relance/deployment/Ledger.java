package io.relance.deployment;

import io.relance.database.Columns;
import io.relance.lint.ModelId;
import io.relance.process.Deployed.DeployedModel;
import io.relance.process.Resource;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who handed which model to the engine. A line is written before the engine is asked and is confirmed by its answer, so that a
 * crash in between leaves no model in the engine that nobody knows of.
 */
@Repository
class Ledger {

    private final DatabaseClient database;
    private final Clock clock;

    Ledger(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<Boolean> isEmpty() {
        return database.sql("select not exists (select from model_deployment) as empty")
                .map(Columns.as(row -> row.required("empty", Boolean.class)))
                .one();
    }

    Mono<Entry> latest(ModelId model) {
        return database.sql("""
                        select resource_name, checksum, origin, deployed_by, content from model_deployment
                        where kind = :kind and model_id = :model order by id desc limit 1""")
                .bind("kind", model.kind().code())
                .bind("model", model.id())
                .map(Columns.as(Ledger::read))
                .one();
    }

    /** Whether the engine has a newer version of the process than any that went through here: somebody spoke to the engine directly. A line that waits for its answer says nothing yet. */
    Mono<Boolean> wasBypassed(ModelId process) {
        return database.sql("""
                        select coalesce(bool_and(d.key is null), false) as bypassed from (
                            select key, process_id from process_definition where process_id = :process
                            order by version desc limit 1) p
                        left join model_deployment d on d.kind = 'process' and d.key = p.key
                        where (select key from model_deployment where kind = 'process' and model_id = :process
                            order by id desc limit 1) is not null""")
                .bind("process", process.id())
                .map(Columns.as(row -> row.required("bypassed", Boolean.class)))
                .one();
    }

    /** Writes what is about to be sent. */
    Mono<List<Line>> intend(List<Resource> resources, Origin origin, @Nullable String by) {
        return Flux.fromIterable(resources)
                .concatMap(resource ->
                        Flux.fromIterable(ModelId.in(resource)).concatMap(model -> write(resource, model, origin, by)))
                .collectList();
    }

    private Mono<Line> write(Resource resource, ModelId model, Origin origin, @Nullable String by) {
        var insert = database.sql("""
                        insert into model_deployment
                            (kind, model_id, resource_name, checksum, origin, deployed_by, deployed_at, content)
                        values (:kind, :model, :resource, :checksum, :origin, :by, :now, :content) returning id""")
                .bind("kind", model.kind().code())
                .bind("model", model.id())
                .bind("resource", resource.name())
                .bind("checksum", checksum(resource, origin))
                .bind("origin", origin.code())
                .bind("now", clock.instant());
        insert = by == null ? insert.bindNull("by", String.class) : insert.bind("by", by);
        insert = origin == Origin.PERSON
                ? insert.bind("content", resource.content())
                : insert.bindNull("content", byte[].class);
        return insert.map(Columns.as(row -> new Line(row.number("id"), model))).one();
    }

    /** What the engine did not take for new leaves no line: it is whose it was. */
    Mono<Void> confirm(Line line, DeployedModel model) {
        return database.sql("""
                        delete from model_deployment d where d.id = :id and exists (select from model_deployment o
                            where o.kind = d.kind and o.model_id = d.model_id and o.key = :key and o.id <> :id)""")
                .bind("id", line.id())
                .bind("key", model.key())
                .fetch()
                .rowsUpdated()
                .filter(deleted -> deleted == 0)
                .flatMap(isNew -> keep(line, model));
    }

    private Mono<Void> keep(Line line, DeployedModel model) {
        return database.sql("update model_deployment set key = :key, version = :version where id = :id")
                .bind("key", model.key())
                .bind("version", model.version())
                .bind("id", line.id())
                .then();
    }

    Mono<Void> withdraw(List<Line> lines) {
        return Flux.fromIterable(lines)
                .concatMap(line -> database.sql("delete from model_deployment where id = :id")
                        .bind("id", line.id())
                        .then())
                .then();
    }

    private static String checksum(Resource resource, Origin origin) {
        return origin == Origin.UNKNOWN ? "" : Checksum.of(resource.content());
    }

    private static Entry read(Columns row) {
        return new Entry(
                row.text("resource_name"),
                row.text("checksum"),
                Origin.of(row.text("origin")),
                row.optionalText("deployed_by"),
                row.row().get("content", byte[].class));
    }

    /** A line that waits for the engine's answer. */
    record Line(long id, ModelId model) {}
}
