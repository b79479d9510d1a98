package io.relance.web.task;

import io.relance.task.Task;
import io.relance.task.Tasks;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A task as clients see it. Keys are text: they are larger than a browser's numbers hold.
 *
 * @param processName as the model calls its process, null when it does not
 * @param action what is to be done, as people agreed on it; null where the model says nothing of it
 * @param status open, completed or canceled
 * @param overdue open, and its due date is past
 * @param form the form's id, null for a task that is completed without one
 * @param decisions about the task when it was overdue, the oldest first; null in a list of tasks
 */
record TaskView(
        String key,
        String processId,
        @Nullable String processName,
        String processInstanceKey,
        String elementId,
        String name,
        @Nullable String action,
        @Nullable UUID customerId,
        @Nullable String customerName,
        @Nullable String assignee,
        List<String> candidates,
        @Nullable Instant dueAt,
        String status,
        boolean overdue,
        int priority,
        @Nullable String form,
        Instant createdAt,
        @Nullable Instant closedAt,
        @Nullable List<TaskDecisionView> decisions) {

    static final Set<String> STATES = Set.of("open", "completed", "canceled");
    private static final String NEVER = "-";

    static TaskView of(Task task, @Nullable String action, @Nullable List<TaskDecisionView> decisions, Instant now) {
        var overdue = task.state().equals("open")
                && task.dueAt() != null
                && task.dueAt().isBefore(now);
        return new TaskView(
                String.valueOf(task.key()),
                task.processId(),
                task.processName(),
                String.valueOf(task.processInstanceKey()),
                task.elementId(),
                task.name(),
                action,
                task.customerId(),
                task.customerName(),
                task.assignee(),
                Stream.concat(task.candidateUsers().stream(), task.candidateGroups().stream())
                        .toList(),
                task.dueAt(),
                task.state(),
                overdue,
                task.priority(),
                task.formId(),
                task.createdAt(),
                task.closedAt(),
                decisions);
    }

    static String cursor(Task task) {
        return (task.dueAt() == null ? NEVER : task.dueAt()) + "|" + task.key();
    }

    static Tasks.Position position(String cursor) {
        var parts = cursor.split("\\|", 2);
        return new Tasks.Position(parts[0].equals(NEVER) ? null : Instant.parse(parts[0]), Long.parseLong(parts[1]));
    }
}
