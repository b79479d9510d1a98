package io.relance.task;

import io.relance.notification.Withdrawals;
import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A task ends with its element. Early engines of 8.5 and 8.6 do not say that a task is canceled when a modification ends its
 * element (camunda/camunda#24672): without this it would stay in the list for ever, and its alerts with it.
 */
@Component
class TaskEndProjection implements Projection {

    private final TaskRows rows;
    private final TaskWatch watch;
    private final TaskSignals signals;
    private final Withdrawals withdrawals;

    TaskEndProjection(TaskRows rows, TaskWatch watch, TaskSignals signals, Withdrawals withdrawals) {
        this.rows = rows;
        this.watch = watch;
        this.signals = signals;
        this.withdrawals = withdrawals;
    }

    @Override
    public String valueType() {
        return "PROCESS_INSTANCE";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        var ends = record.intent().equals("ELEMENT_TERMINATED")
                && record.text("bpmnElementType").equals("USER_TASK");
        return ends ? close(record) : Mono.empty();
    }

    private Mono<Void> close(FeedRecord record) {
        return rows.openAt(record.key())
                .flatMap(key -> rows.close(key, record.at(), "canceled", Deed.of(record)))
                .delayUntil(watch::closed)
                .delayUntil(task -> withdrawals.taskChanged(task.key()))
                .flatMap(signals::changed);
    }
}
