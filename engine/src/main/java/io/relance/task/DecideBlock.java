package io.relance.task;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Block;
import io.relance.process.Engine;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The building block {@code relance.task.decide}: does in the engine what was decided about an overdue task (F2), and keeps the
 * decision and its reason with the task. Every decision may be carried out again and changes nothing then; about a task that is
 * closed by now there is nothing to decide.
 */
@Component
class DecideBlock implements Block<DecideBlock.Input, Void> {

    private final Tasks tasks;
    private final TaskPaths paths;
    private final TaskDecisions decisions;
    private final Users users;
    private final Engine engine;

    DecideBlock(Tasks tasks, TaskPaths paths, TaskDecisions decisions, Users users, Engine engine) {
        this.tasks = tasks;
        this.paths = paths;
        this.decisions = decisions;
        this.users = users;
        this.engine = engine;
    }

    @Override
    public String type() {
        return "relance.task.decide";
    }

    @Override
    public Class<Input> input() {
        return Input.class;
    }

    @Override
    public Mono<Void> handle(Input input, Job job) {
        return tasks.byKey(input.taskKey())
                .filter(Task::isOpen)
                .delayUntil(task -> decisions.keep(task, input, job))
                .flatMap(task -> carryOut(task, input))
                .onErrorComplete(NotFound.class);
    }

    @Override
    public boolean actsInTransaction() {
        return false;
    }

    private Mono<Void> carryOut(Task task, Input input) {
        return switch (input.decision()) {
            case REASSIGN -> reassign(task, input);
            case EXTEND -> engine.moveDueDate(task.key(), input.newDueAt());
            case CLOSE -> paths.end(task);
        };
    }

    private Mono<Void> reassign(Task task, Input input) {
        return users.byUsername(input.newAssignee())
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("assignee", "unknown-user", input.newAssignee())))
                .map(User::username)
                .flatMap(username -> engine.assignTask(
                        task.key(), username, Deed.giving(input.completedBy()).action()))
                .then(Mono.defer(() -> extend(task, input)));
    }

    /** Whoever gets a task may get time for it: reminders begin anew with its due date. */
    private Mono<Void> extend(Task task, Input input) {
        return input.dueAt() == null ? Mono.empty() : engine.moveDueDate(task.key(), input.dueAt());
    }

    enum Decision {
        REASSIGN,
        EXTEND,
        CLOSE;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @param completedBy who decided: whoever filled in the form before */
    record Input(
            long taskKey,
            Decision decision,
            @Nullable String assignee,
            @Nullable Instant dueAt,
            @Nullable String reason,
            @Nullable String completedBy) {

        String newAssignee() {
            return needed("assignee", assignee);
        }

        Instant newDueAt() {
            return needed("dueAt", dueAt);
        }

        private static <T> T needed(String field, @Nullable T value) {
            if (value == null) {
                throw InvalidInput.in(field, "required");
            }
            return value;
        }
    }
}
