package io.relance.task;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.notification.Fact;
import io.relance.notification.Notifier;
import io.relance.process.FeedRecord;
import io.relance.task.TaskRows.Assigned;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells people of tasks, with what the task is about and the key facts of the customer (P3, F1, F2). Joins the caller's transaction. */
@Component
class TaskAlerts {

    private final TaskPeople people;
    private final TaskDetails details;
    private final Users users;
    private final Notifier notifier;

    TaskAlerts(TaskPeople people, TaskDetails details, Users users, Notifier notifier) {
        this.people = people;
        this.details = details;
        this.users = users;
        this.notifier = notifier;
    }

    Mono<Void> opened(Task task, String kind) {
        return tell(new Occasion("task:" + task.key() + ":opened", kind, Map.of()), task);
    }

    /** Whoever took it, or was told of it with its customer, is told nothing. */
    Mono<Void> assigned(Assigned assigned, FeedRecord record) {
        var deed = Deed.of(record);
        var task = assigned.task();
        var kind = assigned.former() == null ? "task-opened" : "task-reassigned";
        return deed.isKnownTo(task.assignee())
                ? Mono.empty()
                : giving(assigned, deed)
                        .map(details ->
                                new Occasion("task:" + task.key() + ":assigned:" + record.position(), kind, details))
                        .flatMap(occasion -> tell(occasion, task));
    }

    private Mono<Map<String, Object>> giving(Assigned assigned, Deed deed) {
        return Details.of(List.of(name("givenBy", deed.by()), name("previousName", assigned.former())));
    }

    private Mono<Map<String, Object>> name(String word, @Nullable String username) {
        return Mono.justOrEmpty(username).flatMap(users::nameOf).map(name -> Map.of(word, name));
    }

    private Mono<Void> tell(Occasion occasion, Task task) {
        return Mono.zip(people.workers(task).collectList(), fact(occasion, task))
                .filter(found -> !found.getT1().isEmpty())
                .flatMap(found -> notifier.tell(found.getT2(), found.getT1()));
    }

    Mono<Void> tell(Occasion occasion, Task task, Collection<User> people) {
        return people.isEmpty() ? Mono.empty() : fact(occasion, task).flatMap(fact -> notifier.tell(fact, people));
    }

    Mono<Fact> fact(Occasion occasion, Task task) {
        return details.of(task, occasion)
                .map(words -> new Fact(
                        occasion.factKey(),
                        occasion.kind(),
                        "/tasks/" + task.key(),
                        task.customerId(),
                        task.key(),
                        words));
    }

    /** Why people are told: the same key tells a person once; the details are what the teller knows beyond the task. */
    record Occasion(String factKey, String kind, Map<String, Object> details) {}
}
