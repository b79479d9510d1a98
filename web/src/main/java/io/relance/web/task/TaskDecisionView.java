package io.relance.web.task;

import io.relance.task.TaskDecision;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody above decided about an overdue task.
 *
 * @param decision reassign, extend or close
 * @param by the username of whoever decided
 */
record TaskDecisionView(
        String decision,
        @Nullable String assignee,
        @Nullable Instant dueAt,
        @Nullable String reason,
        @Nullable String by,
        @Nullable String byName,
        Instant at) {

    static TaskDecisionView of(TaskDecision made) {
        return new TaskDecisionView(
                made.kind(), made.assignee(), made.dueAt(), made.reason(), made.by(), made.byName(), made.at());
    }
}
