package io.relance.task;

import io.relance.customer.Contract;
import io.relance.customer.Contracts;
import io.relance.process.FeedRecord;
import io.relance.service.ServiceRequests;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * What a task is about: what its model says, and of the ids in it what we know. {@code serviceRequestId}, {@code contractId} and
 * {@code taskKey} are told in full; everything may be absent.
 */
@Component
class TaskSubject {

    private final TaskAbout abouts;
    private final Tasks tasks;
    private final ServiceRequests requests;
    private final Contracts contracts;

    TaskSubject(TaskAbout abouts, Tasks tasks, ServiceRequests requests, Contracts contracts) {
        this.abouts = abouts;
        this.tasks = tasks;
        this.requests = requests;
        this.contracts = contracts;
    }

    Mono<Map<String, Object>> of(Task task) {
        return Mono.fromSupplier(() -> abouts.of(task))
                .flatMap(about ->
                        Details.of(List.of(Mono.just(about), service(about), contract(about), overdue(about))));
    }

    private Mono<Map<String, Object>> service(Map<String, Object> about) {
        return Mono.justOrEmpty(id(about, "serviceRequestId"))
                .flatMap(requests::byId)
                .map(Circumstances::facts);
    }

    private Mono<Map<String, Object>> contract(Map<String, Object> about) {
        return Mono.justOrEmpty(id(about, "contractId"))
                .flatMap(contracts::byId)
                .map(TaskSubject::facts);
    }

    private static Map<String, Object> facts(Contract contract) {
        return Map.of(
                "contractNumber", contract.contractNumber(),
                "endsOn", contract.endsOn(),
                "amount", contract.amount());
    }

    private Mono<Map<String, Object>> overdue(Map<String, Object> about) {
        return Mono.justOrEmpty(about.get("taskKey"))
                .map(String::valueOf)
                .filter(key -> key.matches("\\d{1,18}"))
                .flatMap(key -> tasks.byKey(Long.parseLong(key)))
                .map(TaskSubject::facts);
    }

    private static Map<String, Object> facts(Task task) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("overdueTask", task.name());
        facts.put("overdueTaskLink", "/tasks/" + task.key());
        facts.put("overdueSince", task.dueAt());
        facts.put("overdueCustomer", task.customerName());
        facts.put("overdueAssignee", task.assigneeName() == null ? task.assignee() : task.assigneeName());
        return Details.known(facts);
    }

    private static @Nullable UUID id(Map<String, Object> about, String name) {
        return FeedRecord.uuid(String.valueOf(about.get(name)));
    }
}
