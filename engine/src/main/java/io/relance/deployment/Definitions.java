package io.relance.deployment;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.lint.ModelId;
import io.relance.process.Resource;
import io.relance.refusal.NotFound;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The processes in the engine, for those who may change them. */
@Repository
public class Definitions {

    private final DatabaseClient database;
    private final ShippedFiles shipped;

    Definitions(DatabaseClient database, ShippedFiles shipped) {
        this.database = database;
        this.shipped = shipped;
    }

    /** The newest version of each process, by id; only the one process, if it is given, and only what comes after the id. */
    public Mono<List<Definition>> latest(@Nullable String processId, @Nullable String after, int limit, User viewer) {
        return Deployments.steers(viewer)
                .thenMany(database.sql("""
                        select distinct on (p.process_id) p.*, d.origin, d.deployed_by
                        from process_definition p left join lateral (
                            select origin, deployed_by from model_deployment
                            where kind = 'process' and model_id = p.process_id and key = p.key order by id desc limit 1) d on true
                        where (:process = '' or p.process_id = :process) and p.process_id > :after
                        order by p.process_id, p.version desc limit :limit""")
                        .bind("process", processId == null ? "" : processId)
                        .bind("after", after == null ? "" : after)
                        .bind("limit", limit)
                        .map(Columns.as(this::read))
                        .all())
                .collectList();
    }

    public Mono<String> xml(long key, User viewer) {
        return Deployments.steers(viewer)
                .then(database.sql("select xml from process_definition where key = :key")
                        .bind("key", key)
                        .map(Columns.as(row -> row.text("xml")))
                        .one())
                .switchIfEmpty(Mono.error(() -> new NotFound("No process definition " + key)));
    }

    private Definition read(Columns row) {
        var process = row.text("process_id");
        var file = new Resource(row.text("resource_name"), row.text("xml").getBytes(StandardCharsets.UTF_8));
        var origin = row.optionalText("origin");
        return new Definition(
                String.valueOf(row.number("key")),
                process,
                name(process, file),
                row.required("version", Integer.class),
                file.name(),
                row.instant("deployed_at"),
                origin == null ? Origin.UNKNOWN.code() : origin,
                row.optionalText("deployed_by"),
                isWaiting(process, file, origin));
    }

    private boolean isWaiting(String process, Resource file, @Nullable String origin) {
        return !Origin.SHIPPED.code().equals(origin)
                && shipped.checksum(process)
                        .filter(ours -> !ours.equals(Checksum.of(file.content())))
                        .isPresent();
    }

    private static String name(String process, Resource file) {
        return ModelId.in(file).stream()
                .filter(model -> model.id().equals(process))
                .map(ModelId::name)
                .findFirst()
                .orElse(process);
    }
}
