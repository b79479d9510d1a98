package io.relance.customer;

import io.relance.customer.SubjectChanges.Subject;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

/** Who changed which field of a customer and when (D4). A line commits with the change that it tells of, and is never changed itself. */
@Repository
public class ChangeLog {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final RecordSeals seals;
    private final BusinessTime time;

    ChangeLog(DatabaseClient database, JsonColumns json, RecordSeals seals, BusinessTime time) {
        this.database = database;
        this.json = json;
        this.seals = seals;
        this.time = time;
    }

    /** Joins the caller's transaction, in which the customer has its new version already. */
    public Mono<Void> record(UUID customer, User who, Map<String, Change> changes) {
        return record(customer, who.username(), null, changes);
    }

    Mono<Void> record(UUID customer, String who, @Nullable Subject subject, Map<String, Change> changes) {
        return changes.isEmpty() ? Mono.empty() : insert(customer, who, subject, changes);
    }

    private Mono<Void> insert(UUID customer, String who, @Nullable Subject subject, Map<String, Change> changes) {
        var insert = database.sql("""
                        insert into customer_change (customer_id, version, field, subject_id, subject, before, after, changed_by, changed_at)
                        select c.id, c.version, x.field, :subjectId, :subject, x.before, x.after, :who, :now
                        from customer c, jsonb_to_recordset(:changes) as x (field text, before jsonb, after jsonb) where c.id = :customer""")
                .bind("customer", customer)
                .bind("changes", json.write(lines(customer, changes)))
                .bind("who", who)
                .bind("now", time.now());
        return (subject == null
                        ? insert.bindNull("subjectId", UUID.class).bindNull("subject", String.class)
                        : insert.bind("subjectId", subject.id()).bind("subject", subject.name()))
                .then();
    }

    private List<Map<String, Object>> lines(UUID customer, Map<String, Change> changes) {
        return changes.entrySet().stream()
                .map(change -> line(customer, change.getKey(), change.getValue()))
                .toList();
    }

    private Map<String, Object> line(UUID customer, String field, Change change) {
        var line = new LinkedHashMap<String, Object>();
        line.put("field", field);
        line.put("before", stored(customer, field, change.before()));
        line.put("after", stored(customer, field, change.after()));
        return line;
    }

    private JsonNode stored(UUID customer, String field, @Nullable JsonNode value) {
        if (value == null) {
            return NullNode.getInstance();
        }
        return RecordSeals.isSensitive(field) ? seals.seal(value, RecordSeals.change(customer, field)) : value;
    }

    /** Newest first; a page after {@code before}, the last line that was seen. Who may see the customer is checked by whoever asks. */
    public Mono<List<CustomerChange>> of(UUID customer, @Nullable String field, @Nullable UUID before, int limit) {
        var query = database.sql("""
                        select * from customer_change
                        where customer_id = :customer and (:before::uuid is null or id < :before) and (:field::text is null or field = :field)
                        order by id desc limit :limit""").bind("customer", customer).bind("limit", limit);
        query = before == null ? query.bindNull("before", UUID.class) : query.bind("before", before);
        query = field == null ? query.bindNull("field", String.class) : query.bind("field", field);
        return query.map(Columns.as(this::read)).all().collectList();
    }

    /** The newest change of each field since the customer had that version. */
    Flux<CustomerChange> since(UUID customer, long version) {
        return database.sql("""
                        select distinct on (field, subject_id) * from customer_change
                        where customer_id = :customer and version > :version order by field, subject_id, id desc""")
                .bind("customer", customer)
                .bind("version", version)
                .map(Columns.as(this::read))
                .all();
    }

    private CustomerChange read(Columns row) {
        return new CustomerChange(
                row.uuid("id"),
                row.text("field"),
                row.optionalUuid("subject_id"),
                row.optionalText("subject"),
                value(row, "before"),
                value(row, "after"),
                row.text("changed_by"),
                row.instant("changed_at"));
    }

    private @Nullable JsonNode value(Columns row, String column) {
        var text = row.optionalJson(column);
        return text == null
                ? null
                : seals.open(
                        json.tree(text), RecordSeals.change(row.uuid("customer_id"), row.text("field")), json::tree);
    }
}
