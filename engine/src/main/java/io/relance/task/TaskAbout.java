package io.relance.task;

import io.relance.customer.Contracts;
import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.identity.Users;
import io.relance.process.FeedRecord;
import io.relance.service.ServiceRequests;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * What a task is about: what its model says in {@code about}, and of the ids in it what we know. {@code serviceRequestId},
 * {@code contractId} and {@code taskKey} are told in full; everything may be absent.
 */
@Repository
class TaskAbout {

    private final DatabaseClient database;
    private final JsonColumns json;
    private final ServiceRequests requests;
    private final Contracts contracts;
    private final Users users;

    TaskAbout(DatabaseClient database, JsonColumns json, ServiceRequests requests, Contracts contracts, Users users) {
        this.database = database;
        this.json = json;
        this.requests = requests;
        this.contracts = contracts;
        this.users = users;
    }

    Mono<Map<String, Object>> of(Task task) {
        return said(task)
                .flatMap(about -> service(about)
                        .then(Mono.defer(() -> contract(about)))
                        .then(Mono.defer(() -> overdue(about)))
                        .thenReturn(about));
    }

    private Mono<Map<String, Object>> said(Task task) {
        return database.sql("""
                        select a.about from task t join task_about a on a.element_instance_key = t.element_instance_key
                        where t.key = :key""")
                .bind("key", task.key())
                .map(Columns.as(row -> plain(json.tree(row.text("about")))))
                .one()
                .defaultIfEmpty(new HashMap<>());
    }

    /** Text and numbers only, so that words and forms can say whatever a model gives. */
    private static Map<String, Object> plain(JsonNode about) {
        var plain = new HashMap<String, Object>();
        about.properties().forEach(entry -> {
            var value = entry.getValue();
            if (value.isNumber()) {
                plain.put(entry.getKey(), value.decimalValue());
            } else if (value.isString() || value.isBoolean()) {
                plain.put(entry.getKey(), value.asString().replace("\0", ""));
            }
        });
        return plain;
    }

    private Mono<Void> service(Map<String, Object> about) {
        return Mono.justOrEmpty(id(about, "serviceRequestId"))
                .flatMap(requests::byId)
                .doOnNext(request -> about.putAll(Circumstances.facts(request)))
                .then();
    }

    private Mono<Void> contract(Map<String, Object> about) {
        return Mono.justOrEmpty(id(about, "contractId"))
                .flatMap(contracts::byId)
                .doOnNext(contract -> about.putAll(Map.of(
                        "contractNumber", contract.contractNumber(),
                        "endsOn", contract.endsOn(),
                        "amount", contract.amount())))
                .then();
    }

    private Mono<Void> overdue(Map<String, Object> about) {
        return Mono.justOrEmpty(about.get("taskKey"))
                .map(String::valueOf)
                .filter(key -> key.matches("\\d{1,18}"))
                .flatMap(key -> byKey(Long.parseLong(key)))
                .doOnNext(task -> tell(about, task))
                .flatMap(task -> Mono.justOrEmpty(task.assignee()))
                .flatMap(assignee -> users.nameOf(assignee).defaultIfEmpty(assignee))
                .doOnNext(name -> about.put("overdueAssignee", name))
                .then();
    }

    private Mono<Task> byKey(long key) {
        return database.sql(Tasks.SELECT + "where t.key = :key")
                .bind("key", key)
                .map(Columns.as(Task::read))
                .one();
    }

    private static void tell(Map<String, Object> about, Task task) {
        about.put("overdueTask", task.name());
        about.put("overdueTaskLink", "/tasks/" + task.key());
        if (task.dueAt() != null) {
            about.put("overdueSince", task.dueAt());
        }
        if (task.customerName() != null) {
            about.put("overdueCustomer", task.customerName());
        }
    }

    private static @Nullable UUID id(Map<String, Object> about, String name) {
        return FeedRecord.uuid(String.valueOf(about.get(name)));
    }
}
