package io.relance.task;

import io.relance.outbox.Message;
import io.relance.outbox.Outbox;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the models which tasks have a due date to be watched, when it moves, and when the watch is over (F1, F2, M4). */
@Component
class TaskWatch {

    private final Outbox outbox;

    TaskWatch(Outbox outbox) {
        this.outbox = outbox;
    }

    Mono<Void> opened(Task task) {
        return task.dueAt() == null ? Mono.empty() : send("task-opened", task);
    }

    Mono<Void> changed(Task before, Task after) {
        if (Objects.equals(before.dueAt(), after.dueAt())) {
            return Mono.empty();
        }
        if (after.dueAt() == null) {
            return send("task-closed", after);
        }
        return send(before.dueAt() == null ? "task-opened" : "task-due-changed", after);
    }

    Mono<Void> closed(Task task) {
        return task.dueAt() == null ? Mono.empty() : send("task-closed", task);
    }

    private Mono<Void> send(String message, Task task) {
        return outbox.add(new Message(message, String.valueOf(task.key()), variables(task)));
    }

    /** The key as text: beyond 2^53 it would lose digits as a number in FEEL. */
    private static Map<String, Object> variables(Task task) {
        var variables = new HashMap<String, Object>();
        variables.put("taskKey", String.valueOf(task.key()));
        if (task.dueAt() != null) {
            variables.put("dueAt", task.dueAt().toString());
        }
        if (task.customerId() != null) {
            variables.put("customerId", task.customerId().toString());
        }
        return variables;
    }
}
