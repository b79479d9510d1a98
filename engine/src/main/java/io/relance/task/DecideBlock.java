package io.relance.task;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Engine;
import io.relance.process.Job;
import io.relance.process.JobHandler;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.task.decide}: does in the engine what was decided about an overdue task (F2). Every decision
 * may be carried out again and changes nothing then; about a task that is closed by now there is nothing to decide.
 */
@Component
class DecideBlock implements JobHandler {

    private final Tasks tasks;
    private final TaskPaths paths;
    private final Users users;
    private final Engine engine;

    DecideBlock(Tasks tasks, TaskPaths paths, Users users, Engine engine) {
        this.tasks = tasks;
        this.paths = paths;
        this.users = users;
        this.engine = engine;
    }

    @Override
    public String type() {
        return "relance.task.decide";
    }

    @Override
    public List<String> variables() {
        return List.of("taskKey", "decision", "assignee", "dueAt");
    }

    @Override
    public Mono<Map<String, Object>> handle(Job job) {
        var input = Input.of(job);
        return tasks.byKey(input.taskKey())
                .filter(Task::isOpen)
                .flatMap(task -> decide(task, input))
                .onErrorComplete(NotFound.class)
                .thenReturn(Map.of());
    }

    private Mono<Void> decide(Task task, Input input) {
        return switch (input.decision()) {
            case "reassign" -> reassign(task, input);
            case "extend" -> engine.moveDueDate(task.key(), input.newDueAt());
            case "close" -> paths.end(task);
            default -> Mono.error(() -> InvalidInput.in("decision", "not-an-option", "reassign, extend, close"));
        };
    }

    private Mono<Void> reassign(Task task, Input input) {
        return users.byUsername(input.newAssignee())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("assignee", "unknown-user", input.newAssignee())))
                .map(User::username)
                .flatMap(username -> engine.assignTask(task.key(), username));
    }

    private record Input(
            long taskKey,
            String decision,
            @Nullable String assignee,
            @Nullable String dueAt) {

        static Input of(Job job) {
            return new Input(
                    Long.parseLong(job.text("taskKey")),
                    job.text("decision"),
                    job.optionalText("assignee").orElse(null),
                    job.optionalText("dueAt").orElse(null));
        }

        String newAssignee() {
            if (assignee == null) {
                throw InvalidInput.in("assignee", "required");
            }
            return assignee;
        }

        Instant newDueAt() {
            if (dueAt == null) {
                throw InvalidInput.in("dueAt", "required");
            }
            try {
                return IsoTime.zoned(dueAt).toInstant();
            } catch (DateTimeException malformed) {
                throw InvalidInput.in("dueAt", "date-time");
            }
        }
    }
}
