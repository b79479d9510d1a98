package io.relance.web.task;

import io.relance.identity.User;
import io.relance.task.Task;
import io.relance.task.TaskAbout;
import io.relance.task.TaskDecision;
import io.relance.task.TaskDecisions;
import io.relance.task.Tasks;
import java.time.Clock;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
class TaskHistoryController {

    private final Tasks tasks;
    private final TaskDecisions decisions;
    private final TaskAbout abouts;
    private final Clock clock;

    TaskHistoryController(Tasks tasks, TaskDecisions decisions, TaskAbout abouts, Clock clock) {
        this.tasks = tasks;
        this.decisions = decisions;
        this.abouts = abouts;
        this.clock = clock;
    }

    /** A task, and what somebody above decided about it when it was overdue. */
    @GetMapping("/api/tasks/{key}")
    Mono<TaskView> one(@PathVariable long key, User user) {
        return tasks.visible(key, user).zipWith(decisions.about(key), this::view);
    }

    private TaskView view(Task task, List<TaskDecision> made) {
        return TaskView.of(
                task,
                abouts.action(task),
                made.stream().map(TaskDecisionView::of).toList(),
                clock.instant());
    }
}
