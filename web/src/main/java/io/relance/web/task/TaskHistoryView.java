package io.relance.web.task;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.relance.task.TaskDecision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One task as clients see it, with the decisions about it, the oldest first. */
record TaskHistoryView(@JsonUnwrapped TaskView task, List<Decision> decisions) {

    static TaskHistoryView of(TaskView task, List<TaskDecision> decisions) {
        return new TaskHistoryView(task, decisions.stream().map(Decision::of).toList());
    }

    /**
     * @param decision reassign, extend or close
     * @param by the username of whoever decided
     */
    record Decision(
            String decision,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            @Nullable String reason,
            @Nullable String by,
            @Nullable String byName,
            Instant at) {

        static Decision of(TaskDecision made) {
            return new Decision(
                    made.kind(), made.assignee(), made.dueAt(), made.reason(), made.by(), made.byName(), made.at());
        }
    }
}
