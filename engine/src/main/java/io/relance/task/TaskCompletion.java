package io.relance.task;

import io.relance.customer.RequestKeys;
import io.relance.form.Answer;
import io.relance.identity.User;
import io.relance.process.Engine;
import io.relance.refusal.Conflict;
import io.relance.refusal.NotFound;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Completes tasks, each once. Whoever repeats a request with its key, because the first answer did not come or was no answer, gets
 * the success of the first if that went through; every other answer to a task that is closed is a {@link Conflict}.
 */
@Component
class TaskCompletion {

    private final Tasks tasks;
    private final TaskForms forms;
    private final TaskEndings endings;
    private final RequestKeys keys;
    private final Engine engine;

    TaskCompletion(Tasks tasks, TaskForms forms, TaskEndings endings, RequestKeys keys, Engine engine) {
        this.tasks = tasks;
        this.forms = forms;
        this.endings = endings;
        this.keys = keys;
        this.engine = engine;
    }

    Mono<Void> complete(long key, Map<String, Object> answer, @Nullable String requestKey, User by) {
        var request = new Request(RequestKeys.within("tasks:" + key, requestKey), answer, by);
        return tasks.visible(key, by).flatMap(task -> task.isOpen() ? complete(task, request) : repeat(task, request));
    }

    private Mono<Void> complete(Task task, Request request) {
        return forms.check(task, request.answer(), request.by())
                .map(Answer::orRefuse)
                .delayUntil(accepted -> claim(request))
                .flatMap(accepted -> engine.completeTask(
                        task.key(),
                        signed(accepted, request.by()),
                        Deed.completion(request.by(), request.mark()).action()))
                .onErrorResume(NotFound.class, gone -> endings.orConflict(task.key(), request.mark()));
    }

    private Mono<Void> repeat(Task task, Request request) {
        return endings.orConflict(task.key(), request.mark()).then(Mono.defer(() -> claim(request)));
    }

    private Mono<Void> claim(Request request) {
        return keys.claim(request.key(), request.by(), request.answer());
    }

    private static Map<String, Object> signed(Map<String, Object> accepted, User by) {
        var variables = new HashMap<>(accepted);
        variables.put("completedBy", by.username());
        return variables;
    }

    private record Request(@Nullable String key, Map<String, Object> answer, User by) {

        @Nullable
        String mark() {
            return RequestKeys.mark(key, by);
        }
    }
}
