package io.relance.web.task;

import io.relance.identity.User;
import io.relance.task.TaskDecisions;
import io.relance.task.Tasks;
import java.time.Clock;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TaskHistoryController {

    private final Tasks tasks;
    private final TaskDecisions decisions;
    private final Clock clock;

    TaskHistoryController(Tasks tasks, TaskDecisions decisions, Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.clock = clock;
    }

    /** A task, and what somebody above decided about it when it was overdue. */
    @GetMapping("/api/tasks/{key}")
    Mono<TaskHistoryView> one(@PathVariable long key, User user) {
        return tasks.visible(key, user)
                .map(task -> TaskView.of(task, clock.instant()))
                .zipWith(decisions.about(key), TaskHistoryView::of);
    }
}
