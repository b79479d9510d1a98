package io.relance.task;

import io.relance.notification.Withdrawals;
import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The engine's user tasks become the task list. What follows from a change, an alert or the end of one, or a message to
 * the models that watch over the task, is written in the same transaction.
 */
@Component
class TaskProjection implements Projection {

    private final TaskRows rows;
    private final TaskAlerts alerts;
    private final TaskWatch watch;
    private final TaskSignals signals;
    private final Withdrawals withdrawals;

    TaskProjection(TaskRows rows, TaskAlerts alerts, TaskWatch watch, TaskSignals signals, Withdrawals withdrawals) {
        this.rows = rows;
        this.alerts = alerts;
        this.withdrawals = withdrawals;
        this.watch = watch;
        this.signals = signals;
    }

    @Override
    public String valueType() {
        return "USER_TASK";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return switch (record.intent()) {
            case "CREATED" -> open(record);
            case "ASSIGNED" -> assign(record);
            case "UPDATED" -> update(record);
            case "COMPLETED" -> close(record, "completed");
            case "CANCELED" -> close(record, "canceled");
            case "MIGRATED" -> rows.migrate(record);
            default -> Mono.empty();
        };
    }

    private Mono<Void> open(FeedRecord record) {
        return rows.insert(record)
                .delayUntil(watch::opened)
                .delayUntil(task -> alerts.opened(task, kind(record)))
                .flatMap(signals::changed);
    }

    /** The model may name the kind of alert that a task causes with the task header {@code alert}. */
    private static String kind(FeedRecord record) {
        return record.value().path("customHeaders").path("alert").asString("task-opened");
    }

    /** The engine also says so of an assignee that the model named from the start: nothing new then. */
    private Mono<Void> assign(FeedRecord record) {
        return change(record, rows.assign(record))
                .delayUntil(change -> withdrawals.taskChanged(change.after().key()))
                .filter(Change::hasNewAssignee)
                .delayUntil(change -> alerts.assigned(change.before(), change.after(), record))
                .flatMap(this::signal);
    }

    private Mono<Void> update(FeedRecord record) {
        return change(record, rows.update(record))
                .delayUntil(change -> watch.changed(change.before(), change.after()))
                .flatMap(this::signal);
    }

    private Mono<Change> change(FeedRecord record, Mono<Task> write) {
        return rows.task(record).flatMap(before -> write.map(after -> new Change(before, after)));
    }

    private Mono<Void> signal(Change change) {
        return signals.changed(change.before()).then(signals.changed(change.after()));
    }

    private Mono<Void> close(FeedRecord record, String state) {
        return rows.close(record, state)
                .delayUntil(watch::closed)
                .delayUntil(task -> withdrawals.taskChanged(task.key()))
                .flatMap(signals::changed);
    }

    private record Change(Task before, Task after) {

        boolean hasNewAssignee() {
            return after.assignee() != null && !after.assignee().equals(before.assignee());
        }
    }
}
