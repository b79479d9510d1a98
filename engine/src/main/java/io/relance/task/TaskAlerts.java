package io.relance.task;

import io.relance.identity.User;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells people of tasks, with what the task is about and the key facts of the customer (P3, F1, F2). Joins the caller's transaction. */
@Component
class TaskAlerts {

    private final TaskPeople people;
    private final TaskDetails details;
    private final TaskHeaders headers;
    private final Notifier notifier;

    TaskAlerts(TaskPeople people, TaskDetails details, TaskHeaders headers, Notifier notifier) {
        this.people = people;
        this.details = details;
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
        return people.workers(task)
                .collectList()
                .flatMap(workers -> tell(new Occasion(factKey, kind, Map.of()), task, workers));
    }

    Mono<Void> tell(Occasion occasion, Task task, Collection<User> people) {
        if (people.isEmpty()) {
            return Mono.empty();
        }
        return details.of(task, occasion)
                .map(words -> new Fact(
                        occasion.factKey(),
                        occasion.kind(),
                        "/tasks/" + task.key(),
                        task.customerId(),
                        task.key(),
                        words))
                .flatMap(fact -> notifier.tell(fact, people));
    }

    /** Why people are told: the same key tells a person once; the details are what the teller knows beyond the task. */
    record Occasion(String factKey, String kind, Map<String, Object> details) {}
}
