package io.relance.web.task;

import io.relance.identity.User;
import io.relance.refusal.Checks;
import io.relance.task.Task;
import io.relance.task.TaskAbout;
import io.relance.task.TaskDesk;
import io.relance.task.TaskUrging;
import io.relance.task.Tasks;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/tasks")
class TaskController {

    private final Tasks tasks;
    private final TaskDesk desk;
    private final TaskUrging urging;
    private final TaskAbout abouts;
    private final Clock clock;

    TaskController(Tasks tasks, TaskDesk desk, TaskUrging urging, TaskAbout abouts, Clock clock) {
        this.tasks = tasks;
        this.desk = desk;
        this.urging = urging;
        this.abouts = abouts;
        this.clock = clock;
    }

    /** Tasks of every process, those due first before others; {@code assignee} is a username or {@code me}, {@code status} open, completed or canceled. */
    @GetMapping
    Mono<Page<TaskView>> list(
            @RequestParam(required = false) @Nullable String assignee,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(required = false) @Nullable UUID customerId,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        new Checks()
                .oneOf("status", status, TaskView.STATES)
                .text("assignee", assignee, 100)
                .orRefuse();
        var size = Cursor.limit(limit);
        var search = new Tasks.Search("me".equals(assignee) ? user.username() : assignee, status, customerId);
        return tasks.visible(search, Cursor.decode(cursor, TaskView::position), size + 1, user)
                .map(found -> Page.of(found, size, TaskView::cursor).map(this::view));
    }

    /** The form to fill in: its schema, and what the application fills in: the options of its fields, and what the task is about. 404 for a task without one. */
    @GetMapping("/{key}/form")
    Mono<FormView> form(@PathVariable long key, User user) {
        return desk.form(key, user).map(FormView::of).switchIfEmpty(Mono.error(FormView::none));
    }

    /**
     * Completes a task with the answer to its form; the problem names each field that is missing or wrong, and the task stays open. A
     * request that is repeated with its Idempotency-Key succeeds if the first one did, also where that was not answered.
     */
    @PostMapping("/{key}/complete")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> complete(
            @PathVariable long key,
            @RequestBody Completion completion,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String requestKey,
            User user) {
        new Checks().text("Idempotency-Key", requestKey, 200).orRefuse();
        return desk.complete(key, completion.values(), requestKey, user);
    }

    /** Hands a task on to somebody else. */
    @PostMapping("/{key}/assign")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> assign(@PathVariable long key, @RequestBody Assignment assignment, User user) {
        new Checks().requiredText("assignee", assignment.assignee(), 100).orRefuse();
        return desk.assign(key, String.valueOf(assignment.assignee()), user);
    }

    /** Takes a task that has candidates and no assignee yet. */
    @PostMapping("/{key}/claim")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> claim(@PathVariable long key, User user) {
        return desk.claim(key, user);
    }

    /**
     * Urges on whoever has the task (F2): for those above its assignee. The note, if any, is passed on.
     */
    @PostMapping("/{key}/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> urge(@PathVariable long key, @RequestBody(required = false) @Nullable Urging body, User user) {
        var note = body == null || String.valueOf(body.note()).isBlank() ? null : body.note();
        new Checks().text("note", note, 500).orRefuse();
        return urging.urge(key, note, user);
    }

    private TaskView view(Task task) {
        return TaskView.of(task, abouts.action(task), null, clock.instant());
    }

    record Completion(@Nullable Map<String, Object> variables) {

        Map<String, Object> values() {
            return variables == null ? Map.of() : variables;
        }
    }

    record Assignment(@Nullable String assignee) {}

    record Urging(@Nullable String note) {}
}
