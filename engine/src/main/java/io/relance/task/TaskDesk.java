package io.relance.task;

import static java.util.Objects.requireNonNullElse;

import io.relance.form.Answer;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.process.Engine;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people do with tasks. Each command is answered when the engine has accepted it; the list follows within a moment. */
@Component
public class TaskDesk {

    private final Tasks tasks;
    private final TaskForms forms;
    private final Users users;
    private final Engine engine;

    TaskDesk(Tasks tasks, TaskForms forms, Users users, Engine engine) {
        this.tasks = tasks;
        this.forms = forms;
        this.users = users;
        this.engine = engine;
    }

    /** Refuses by field what the task's form does not take; the task stays open then. A task that is closed is a Conflict. */
    public Mono<Void> complete(long key, Map<String, Object> answer, User by) {
        return open(key, by)
                .flatMap(task -> forms.check(task, answer, by))
                .map(Answer::orRefuse)
                .map(accepted -> signed(accepted, by))
                .flatMap(variables -> engine.completeTask(key, variables))
                .onErrorMap(NotFound.class, gone -> closedMeanwhile(gone, key));
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

    private static Map<String, Object> signed(Map<String, Object> accepted, User by) {
        var variables = new HashMap<>(accepted);
        variables.put("completedBy", by.username());
        return variables;
    }

    /** The task was visible a moment ago: what the engine does not know any more has been closed. */
    private static Throwable closedMeanwhile(NotFound gone, long key) {
        return gone.getMessage() != null && gone.getMessage().startsWith("No task")
                ? gone
                : new Conflict("Task " + key + " is closed");
    }
}
