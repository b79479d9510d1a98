package io.relance.task;

import io.relance.customer.CustomerFacts;
import io.relance.identity.Users;
import io.relance.task.TaskAlerts.Occasion;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What the words of an alert may use of a task: what it is about, what its teller knows beyond it, itself, and the customer's facts. */
@Component
class TaskDetails {

    private final TaskAbout about;
    private final Users users;
    private final CustomerFacts customers;

    TaskDetails(TaskAbout about, Users users, CustomerFacts customers) {
        this.about = about;
        this.users = users;
        this.customers = customers;
    }

    Mono<Map<String, Object>> of(Task task, Occasion occasion) {
        return about.of(task)
                .doOnNext(details -> details.putAll(occasion.details()))
                .doOnNext(details -> add(details, task))
                .delayUntil(details -> Mono.justOrEmpty(task.assignee())
                        .flatMap(users::nameOf)
                        .doOnNext(name -> details.put("assigneeName", name)))
                .delayUntil(details -> Mono.justOrEmpty(task.customerId())
                        .flatMap(customers::of)
                        .doOnNext(facts -> details.put("customer", facts)));
    }

    private static void add(Map<String, Object> details, Task task) {
        details.put("taskName", task.name());
        details.put("priority", task.priority());
        if (task.dueAt() != null) {
            details.put("dueAt", task.dueAt());
        }
    }
}
