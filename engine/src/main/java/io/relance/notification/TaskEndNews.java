package io.relance.notification;

import io.relance.process.FeedRecord;
import io.relance.process.Projection;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A task may end with its element and without a word of its own; its alerts end as well. First, while the task is still found as open. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class TaskEndNews implements Projection {

    private final DatabaseClient database;
    private final Withdrawals withdrawals;

    TaskEndNews(DatabaseClient database, Withdrawals withdrawals) {
        this.database = database;
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
        return ends ? withdraw(record) : Mono.empty();
    }

    private Mono<Void> withdraw(FeedRecord record) {
        return database.sql("select key from task where element_instance_key = :element and state = 'open'")
                .bind("element", record.key())
                .mapValue(Long.class)
                .one()
                .flatMap(withdrawals::taskChanged);
    }
}
