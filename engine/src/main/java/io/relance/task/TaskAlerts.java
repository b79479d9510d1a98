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
    private final Notifier notifier;

    TaskAlerts(TaskPeople people, TaskDetails details, Notifier notifier) {
        this.people = people;
        this.details = details;
        this.notifier = notifier;
    }

    Mono<Void> opened(Task task, String kind) {
        return tell("task:" + task.key() + ":opened", kind, task);
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
