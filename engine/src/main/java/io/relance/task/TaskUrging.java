package io.relance.task;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotAllowed;
import io.relance.task.TaskAlerts.Occasion;
import io.relance.time.BusinessTime;
import java.util.HashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Somebody above urges on whoever has a task (F2). A task with a due date has a model that watches over it and passes it on; of
 * any other task the people are told directly.
 */
@Component
public class TaskUrging {

    private final Tasks tasks;
    private final TaskPeople people;
    private final TaskAlerts alerts;
    private final Outbox outbox;
    private final BusinessTime time;

    TaskUrging(Tasks tasks, TaskPeople people, TaskAlerts alerts, Outbox outbox, BusinessTime time) {
        this.tasks = tasks;
        this.people = people;
        this.alerts = alerts;
        this.outbox = outbox;
        this.time = time;
    }

    /** {@link Conflict} when the task is closed, {@link NotAllowed} for whoever is not above the people who have it. */
    public Mono<Void> urge(long key, @Nullable String note, User by) {
        return tasks.visible(key, by)
                .filter(Task::isOpen)
                .switchIfEmpty(Mono.error(() -> new Conflict("Task " + key + " is closed")))
                .filter(task -> isAbove(by, task))
                .switchIfEmpty(Mono.error(() -> new NotAllowed(by.username() + " is not above who has task " + key)))
                .flatMap(task -> task.dueAt() == null ? tell(task, note, by) : send(task, note, by));
    }

    /** Managers see their own tasks, their team's, and those that they may claim. */
    private static boolean isAbove(User by, Task task) {
        return (by.role() == Role.MANAGER || by.role().seesAll())
                && !by.username().equals(task.assignee());
    }

    private Mono<Void> send(Task task, @Nullable String note, User by) {
        var key = String.valueOf(task.key());
        var variables = new HashMap<String, Object>();
        variables.put("taskKey", key);
        variables.put("urgedBy", by.username());
        if (note != null) {
            variables.put("note", note);
        }
        return outbox.add(new Message("task-urged", key, variables));
    }

    private Mono<Void> tell(Task task, @Nullable String note, User by) {
        var details = new HashMap<String, Object>();
        details.put("urgedBy", by.displayName());
        if (note != null) {
            details.put("note", note);
        }
        var occasion = new Occasion("task:%d:urged:%s".formatted(task.key(), time.now()), "task-urged", details);
        return people.workersOrStandIns(task).collectList().flatMap(found -> alerts.tell(occasion, task, found));
    }
}
