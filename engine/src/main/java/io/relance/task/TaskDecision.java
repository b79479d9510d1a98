package io.relance.task;

import io.relance.database.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody above decided about an overdue task.
 *
 * @param kind reassign, extend or close
 * @param assignee whom the task was given to, if it was
 * @param dueAt until when, if that changed
 * @param byName the decider's name, the username where nobody has it
 */
public record TaskDecision(
        String kind,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        @Nullable String reason,
        @Nullable String by,
        @Nullable String byName,
        Instant at) {

    static TaskDecision read(Columns row) {
        return new TaskDecision(
                row.text("decision"),
                row.optionalText("assignee"),
                row.optionalInstant("due_at"),
                row.optionalText("reason"),
                row.optionalText("decided_by"),
                row.optionalText("decider_name"),
                row.instant("decided_at"));
    }
}
