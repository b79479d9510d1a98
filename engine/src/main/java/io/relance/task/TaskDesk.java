package io.relance.task;

import static java.util.Objects.requireNonNullElse;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Engine;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people do with tasks. Each command is answered when the engine has accepted it; the list follows within a moment. */
@Component
public class TaskDesk {

    private final Tasks tasks;
    private final TaskForms forms;
    private final Users users;
    private final TaskCompletion completion;
    private final Engine engine;

    TaskDesk(Tasks tasks, TaskForms forms, Users users, TaskCompletion completion, Engine engine) {
        this.tasks = tasks;
        this.forms = forms;
        this.users = users;
        this.completion = completion;
        this.engine = engine;
    }

    public Mono<Void> complete(long key, Map<String, Object> answer, User by) {
        return complete(key, answer, null, by);
    }

    /**
     * Refuses by field what the task's form does not take; the task stays open then. A task that is closed is a Conflict, unless the
     * request with this key has closed it.
     */
    public Mono<Void> complete(long key, Map<String, Object> answer, @Nullable String requestKey, User by) {
        return completion.complete(key, answer, requestKey, by);
    }

    /** Only to somebody who is active; anybody who sees the task may hand it on. */
    public Mono<Void> assign(long key, String username, User by) {
        return open(key, by)
                .then(users.byUsername(username))
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("assignee", "unknown-user", username)))
                .flatMap(assignee -> engine.assignTask(
                        key, assignee.username(), Deed.giving(by.username()).action()));
    }

    /** Takes a task that nobody has yet. */
    public Mono<Void> claim(long key, User by) {
        return open(key, by)
                .filter(task ->
                        requireNonNullElse(task.assignee(), by.username()).equals(by.username()))
                .switchIfEmpty(Mono.error(() -> taken(key)))
                .flatMap(task -> engine.claimTask(key, by.username()).onErrorMap(NotFound.class, late -> taken(key)));
    }

    private static Conflict taken(long key) {
        return new Conflict("Task " + key + " has an assignee");
    }

    /** The form of a task; empty when it has none. */
    public Mono<FilledForm> form(long key, User viewer) {
        return tasks.visible(key, viewer).flatMap(task -> forms.of(task, viewer));
    }

    private Mono<Task> open(long key, User by) {
        return tasks.visible(key, by)
                .filter(Task::isOpen)
                .switchIfEmpty(Mono.error(() -> new Conflict("Task " + key + " is closed")));
    }
}
