package io.relance.task;

import io.relance.customer.CustomerFacts;
import io.relance.task.TaskAlerts.Occasion;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the words of an alert may use of a task: what it is about, what its teller knows beyond it, itself, and the customer's facts. */
@Component
class TaskDetails {

    private final TaskSubject subjects;
    private final CustomerFacts customers;

    TaskDetails(TaskSubject subjects, CustomerFacts customers) {
        this.subjects = subjects;
        this.customers = customers;
    }

    Mono<Map<String, Object>> of(Task task, Occasion occasion) {
        return Details.of(List.of(
                subjects.of(task),
                Mono.just(occasion.details()),
                Mono.fromSupplier(() -> facts(task)),
                customer(task)));
    }

    private static Map<String, Object> facts(Task task) {
        var facts = new HashMap<String, @Nullable Object>();
        facts.put("taskName", task.name());
        facts.put("priority", task.priority());
        facts.put("dueAt", task.dueAt());
        facts.put("assigneeName", task.assigneeName());
        return Details.known(facts);
    }

    private Mono<Map<String, Object>> customer(Task task) {
        return Mono.justOrEmpty(task.customerId()).flatMap(customers::of).map(facts -> Map.of("customer", facts));
    }
}
