package io.relance.customer;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.time.BusinessTime;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Changes a customer's row: each change gives it a new version and the time of the change, and every field that is another one
 * afterwards stands in the change log. Joins the caller's transaction.
 */
@Component
class CustomerChanges {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final ChangeLog log;
    private final DuplicateKeys keys;
    private final RecordSeals seals;
    private final BusinessTime time;

    CustomerChanges(
            DatabaseClient database,
            JsonColumns json,
            ChangeLog log,
            DuplicateKeys keys,
            RecordSeals seals,
            BusinessTime time) {
        this.seals = seals;
        this.database = database;
        this.json = json;
        this.log = log;
        this.keys = keys;
        this.time = time;
    }

    /** @param assignments what follows {@code set}, with parameters of these values */
    Mono<Void> set(UUID customer, String by, String assignments, Map<String, ?> values) {
        return setIf(customer, by, assignments, "true", values).then();
    }

    /** Emits whether the customer was as the condition wants it. */
    Mono<Boolean> setIf(UUID customer, String by, String assignments, String condition, Map<String, ?> values) {
        return Mono.defer(() -> database.sql("update customer set " + assignments
                                + ", version = customer.version + 1, updated_at = :changedAt where id = :customerId and ("
                                + condition + ") returning " + row("old") + " before, " + row("new") + " after")
                        .bindValues(values)
                        .bind("changedAt", time.now())
                        .bind("customerId", customer)
                        .map(Columns.as(row -> changed(customer, row)))
                        .one())
                .delayUntil(changes -> log.record(customer, by, null, changes))
                .delayUntil(changes -> changes.containsKey("name") ? keys.write(customer) : Mono.empty())
                .hasElement();
    }

    private static String row(String which) {
        return "to_jsonb(%1$s) || jsonb_build_object('owner', (select username from app_user where id = %1$s.owner_id))"
                .formatted(which);
    }

    private Map<String, Change> changed(UUID customer, Columns row) {
        return CustomerFields.changed(opened(customer, row.json("before")), opened(customer, row.json("after")));
    }

    private JsonNode opened(UUID customer, String row) {
        return seals.openRow(customer, json.tree(row), json::tree);
    }

    /** Interest makes a potential or silent customer one with intent; who is won or lost stays so. */
    Mono<Void> awaken(UUID customer, String by) {
        return setIf(customer, by, "status = 'intent'", "status in ('potential', 'silent')", Map.of())
                .then();
    }

    /** Who is lost stays so, and only who is not won yet falls silent. */
    Mono<Void> status(UUID customer, String by, String status, String reason) {
        return setIf(
                        customer,
                        by,
                        "status = :status, status_reason = nullif(:reason, '')",
                        "status <> 'lost' and (:status <> 'silent' or status in ('potential', 'intent'))",
                        Map.of("status", status, "reason", reason))
                .then();
    }

    Mono<Void> status(UUID customer, String by, String status) {
        return set(customer, by, "status = :status", Map.of("status", status));
    }

    /** False when the customer has another version by now. */
    Mono<Boolean> owner(UUID customer, String by, UUID owner, long version) {
        return setIf(
                customer, by, "owner_id = :owner", "version = :version", Map.of("owner", owner, "version", version));
    }

    /** Something that hangs on the customer has changed, not its row. */
    Mono<Void> touch(UUID customer) {
        return database.sql("update customer set version = version + 1, updated_at = :now where id = :customer")
                .bind("now", time.now())
                .bind("customer", customer)
                .then();
    }
}
