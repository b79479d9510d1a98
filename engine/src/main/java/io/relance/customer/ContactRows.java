package io.relance.customer;

import static java.util.Objects.requireNonNullElse;

import io.r2dbc.spi.Parameters;
import io.relance.customer.SubjectChanges.Subject;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;

/** The rows of contacts. Each change emits the fields that are other ones than before. Joins the caller's transaction. */
@Repository
class ContactRows {

    private static final String VALUES =
            "name = :name, title = :title, department = :department, phone = :phone, email = :email, wechat = :wechat,"
                    + " preferred_channel = :preferredChannel, birthday = :birthday::date, decision_role = :decisionRole";
    private static final List<String> COLUMNS = List.of(
            "name",
            "title",
            "department",
            "phone",
            "email",
            "wechat",
            "preferred_channel",
            "birthday",
            "decision_role");

    private final DatabaseClient database;
    private final JsonColumns json;
    private final RecordSeals seals;

    ContactRows(DatabaseClient database, JsonColumns json, RecordSeals seals) {
        this.database = database;
        this.json = json;
        this.seals = seals;
    }

    Mono<Long> count(UUID customer) {
        return database.sql("select count(*) from contact where customer_id = :customer")
                .bind("customer", customer)
                .mapValue(Long.class)
                .one();
    }

    /** Its id is known before it is stored, because it is sealed for it; ids grow, so that contacts stay in the order in which they came. */
    Mono<Changed> insert(UUID customer, ContactDetails entry) {
        return database.sql("select uuidv7()").mapValue(UUID.class).one().flatMap(id -> insert(id, customer, entry));
    }

    private Mono<Changed> insert(UUID id, UUID customer, ContactDetails entry) {
        return database.sql("""
                        insert into contact (id, customer_id, name, title, department, phone, email, wechat, preferred_channel, birthday, decision_role)
                        values (:id, :customer, :name, :title, :department, :phone, :email, :wechat, :preferredChannel, :birthday::date, :decisionRole)
                        returning id, name, null::jsonb before, to_jsonb(contact) after""")
                .bind("id", id)
                .bind("customer", customer)
                .bindValues(values(id, entry))
                .map(Columns.as(this::read))
                .one();
    }

    /** Empty when the customer has no such contact. */
    Mono<Changed> update(UUID customer, UUID contact, ContactDetails entry) {
        return database.sql("update contact set " + VALUES + " where id = :id and customer_id = :customer"
                        + " returning new.id, new.name, to_jsonb(old) before, to_jsonb(new) after")
                .bind("id", contact)
                .bind("customer", customer)
                .bindValues(values(contact, entry))
                .map(Columns.as(this::read))
                .one();
    }

    /** Empty when the customer has no such contact. */
    Mono<Changed> delete(UUID customer, UUID contact) {
        return database.sql("""
                        delete from contact where id = :id and customer_id = :customer
                        returning id, name, to_jsonb(contact) before, null::jsonb after""")
                .bind("id", contact)
                .bind("customer", customer)
                .map(Columns.as(this::read))
                .one();
    }

    private Map<String, Object> values(UUID id, ContactDetails entry) {
        var values = new LinkedHashMap<String, Object>();
        put(values, "name", entry.name());
        put(values, "title", entry.title());
        put(values, "department", entry.department());
        put(values, "phone", entry.phone());
        put(values, "email", entry.email());
        put(values, "wechat", entry.wechat());
        put(values, "preferredChannel", entry.preferredChannel());
        put(values, "birthday", entry.birthday());
        put(values, "decisionRole", entry.decisionRole());
        RecordSeals.CONTACT.forEach(
                column -> values.computeIfPresent(column, (same, plain) -> sealed(id, column, plain)));
        return values;
    }

    private Object sealed(UUID id, String column, Object plain) {
        return plain instanceof String text ? seals.seal(text, RecordSeals.contact(id, column)) : plain;
    }

    private static void put(Map<String, Object> values, String field, @Nullable String value) {
        var text = requireNonNullElse(value, "").strip();
        values.put(field, text.isEmpty() ? Parameters.in(String.class) : text);
    }

    private Changed read(Columns row) {
        var before = tree(row.optionalJson("before"));
        var after = tree(row.optionalJson("after"));
        var changes = new LinkedHashMap<String, Change>();
        for (var column : COLUMNS) {
            var change = new Change(value(row, column, before.path(column)), value(row, column, after.path(column)));
            if (change.isOne()) {
                changes.put("contact." + field(column), change);
            }
        }
        return new Changed(row.uuid("id"), row.text("name"), changes);
    }

    private JsonNode tree(@Nullable String text) {
        return text == null ? MissingNode.getInstance() : json.tree(text);
    }

    private @Nullable JsonNode value(Columns row, String column, JsonNode node) {
        if (!RecordSeals.CONTACT.contains(column) || !node.isString()) {
            return node.isMissingNode() || node.isNull() ? null : node;
        }
        var opened = seals.open(node.asString(), RecordSeals.contact(row.uuid("id"), column));
        return JsonNodeFactory.instance.stringNode(String.valueOf(opened));
    }

    private static String field(String column) {
        return switch (column) {
            case "preferred_channel" -> "preferredChannel";
            case "decision_role" -> "decisionRole";
            default -> column;
        };
    }

    record Changed(UUID id, String name, Map<String, Change> changes) {

        Subject subject() {
            return new Subject(id, name);
        }
    }
}
