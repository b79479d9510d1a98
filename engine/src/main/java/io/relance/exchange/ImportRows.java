package io.relance.exchange;

import io.relance.audit.Audit;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.database.Reads;
import io.relance.exchange.Imports.Line;
import io.relance.identity.User;
import io.relance.refusal.FieldError;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps what was left out of an import, for whoever made it. */
@Repository
class ImportRows {

    private final DatabaseClient database;
    private final Reads reads;
    private final JsonColumns json;
    private final Audit audit;
    private final TransactionalOperator transaction;
    private final BusinessTime time;

    ImportRows(
            DatabaseClient database,
            Reads reads,
            JsonColumns json,
            Audit audit,
            TransactionalOperator transaction,
            BusinessTime time) {
        this.database = database;
        this.reads = reads;
        this.json = json;
        this.audit = audit;
        this.transaction = transaction;
        this.time = time;
    }

    Mono<UUID> begin(String file, User user) {
        return Mono.defer(() -> database.sql("""
                        insert into customer_import (file, imported_by, begun_at) values (:file, :user, :now) returning id""")
                .bind("file", file)
                .bind("user", user.id())
                .bind("now", time.now())
                .mapValue(UUID.class)
                .one());
    }

    Mono<Void> end(ImportResult result, User user) {
        Map<String, Object> details = Map.of("imported", result.imported(), "rejected", result.rejected());
        return database.sql(
                        "update customer_import set imported = :imported, rejected = :rejected, ended_at = :now where id = :id")
                .bind("imported", result.imported())
                .bind("rejected", result.rejected())
                .bind("now", time.now())
                .bind("id", result.id())
                .then()
                .then(audit.record(user, "imported", result.id().toString(), details))
                .as(transaction::transactional);
    }

    /** How many were left out. */
    Mono<Long> keep(UUID id, List<Line> head, List<Line> rows, List<List<FieldError>> faults) {
        var rejected = IntStream.range(0, rows.size())
                .filter(i -> !faults.get(i).isEmpty())
                .mapToObj(i -> new Rejected(rows.get(i).number(), rows.get(i).cells(), faults.get(i)))
                .toList();
        var kept = new ArrayList<>(rejected);
        head.forEach(line -> kept.add(new Rejected(line.number(), line.cells(), List.of())));
        return kept.isEmpty() ? Mono.just(0L) : insert(id, kept).thenReturn((long) rejected.size());
    }

    private Mono<Void> insert(UUID id, List<Rejected> rows) {
        return database.sql("""
                        insert into customer_import_row (import_id, line, cells, faults)
                        select :id, e.line, e.cells::jsonb, e.faults::jsonb from unnest(:lines::bigint[], :cells::text[], :faults::text[])
                            e(line, cells, faults)""")
                .bind("id", id)
                .bind("lines", rows.stream().map(Rejected::line).toArray(Long[]::new))
                .bind("cells", rows.stream().map(row -> text(row.cells())).toArray(String[]::new))
                .bind("faults", rows.stream().map(row -> text(row.faults())).toArray(String[]::new))
                .then();
    }

    private String text(Object value) {
        return json.write(value).asString();
    }

    /** How many rows were left out; emits NotFound for an import of somebody else's. */
    Mono<Long> count(UUID id, User user) {
        return database.sql("select coalesce(rejected, 0) from customer_import where id = :id and imported_by = :user")
                .bind("id", id)
                .bind("user", user.id())
                .mapValue(Long.class)
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No import " + id)));
    }

    /** The head first, without a fault. */
    Flux<Rejected> of(UUID id) {
        return reads.download(
                database.sql("select line, cells, faults from customer_import_row where import_id = :id order by line")
                        .bind("id", id),
                Columns.as(this::read));
    }

    private Rejected read(Columns row) {
        return new Rejected(
                row.number("line"),
                List.of(json.read(row.json("cells"), String[].class)),
                List.of(json.read(row.json("faults"), FieldError[].class)));
    }

    /** @param line as a spreadsheet counts */
    record Rejected(long line, List<String> cells, List<FieldError> faults) {}
}
