package io.relance.task;

import io.relance.customer.CustomerFacts;
import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Tells people of tasks, with the key facts of the customer (P3, F1, F2). Joins the caller's transaction. */
@Component
class TaskAlerts {

    private static final int AT_ONCE = 4;

    private final Users users;
    private final CustomerFacts customers;
    private final TaskHeaders headers;
    private final Notifier notifier;

    TaskAlerts(Users users, CustomerFacts customers, TaskHeaders headers, Notifier notifier) {
        this.users = users;
        this.customers = customers;
        this.headers = headers;
        this.notifier = notifier;
    }

    /** The model may name the kind of alert that a task causes with the task header {@code alert}. */
    Mono<Void> opened(Task task) {
        return headers.of(task)
                .flatMap(header ->
                        tell("task:" + task.key() + ":opened", header.getOrDefault("alert", "task-opened"), task));
    }

    Mono<Void> assigned(Task task, long position) {
        return tell("task:" + task.key() + ":assigned:" + position, "task-opened", task);
    }

    private Mono<Void> tell(String factKey, String kind, Task task) {
        return workers(task).collectList().flatMap(people -> tell(factKey, kind, task, people));
    }

    Mono<Void> tell(String factKey, String kind, Task task, Collection<User> people) {
        if (people.isEmpty()) {
            return Mono.empty();
        }
        return details(task)
                .flatMap(details -> notifier.tell(
                        new Fact(factKey, kind, "/tasks/" + task.key(), task.customerId(), task.key(), details),
                        people));
    }

    /** Who is to do it: the assignee, or else everybody who may claim it. */
    Flux<User> workers(Task task) {
        if (task.assignee() != null) {
            return users.byUsername(task.assignee()).flux();
        }
        var named = Flux.fromIterable(task.candidateUsers()).flatMap(users::byUsername, AT_ONCE);
        var grouped = Flux.fromIterable(task.candidateGroups())
                .concatMap(group -> Mono.justOrEmpty(Role.find(group)))
                .flatMap(users::withRole, AT_ONCE);
        return named.concatWith(grouped).distinct();
    }

    private Mono<Map<String, Object>> details(Task task) {
        var details = new HashMap<String, Object>();
        details.put("taskName", task.name());
        details.put("priority", task.priority());
        if (task.dueAt() != null) {
            details.put("dueAt", task.dueAt());
        }
        return Mono.justOrEmpty(task.assignee())
                .flatMap(users::byUsername)
                .doOnNext(assignee -> details.put("assigneeName", assignee.displayName()))
                .then(Mono.justOrEmpty(task.customerId()).flatMap(customers::of))
                .doOnNext(facts -> details.put("customer", facts))
                .thenReturn(details);
    }
}
