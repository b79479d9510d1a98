package io.relance.notification;

import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Alerts of a task end with it, or with its going to somebody else, in the transaction that brings the task list up to date. */
@Component
class TaskNews implements Projection {

    private final Withdrawals withdrawals;

    TaskNews(Withdrawals withdrawals) {
        this.withdrawals = withdrawals;
    }

    @Override
    public String valueType() {
        return "USER_TASK";
    }

    @Override
    public Mono<Void> apply(FeedRecord record) {
        return switch (record.intent()) {
            case "ASSIGNED", "COMPLETED", "CANCELED" -> withdrawals.taskChanged(record.number("userTaskKey"));
            default -> Mono.empty();
        };
    }
}
