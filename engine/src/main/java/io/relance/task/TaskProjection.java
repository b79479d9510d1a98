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

    private Mono<Void> assign(FeedRecord record) {
        return rows.assign(record)
                .delayUntil(assigned -> withdrawals.taskChanged(assigned.task().key()))
                .delayUntil(assigned -> assigned.isGiven() ? alerts.assigned(assigned, record) : Mono.empty())
                .delayUntil(assigned -> signals.changedFor(assigned.former()))
                .flatMap(assigned -> signals.changed(assigned.task()));
    }

    private Mono<Void> update(FeedRecord record) {
        return rows.task(record)
                .flatMap(before -> rows.update(record).delayUntil(after -> watch.changed(before, after)))
                .flatMap(signals::changed);
    }

    private Mono<Void> close(FeedRecord record, String state) {
        return rows.close(record, state)
                .delayUntil(watch::closed)
                .delayUntil(task -> withdrawals.taskChanged(task.key()))
                .flatMap(signals::changed);
    }
}
