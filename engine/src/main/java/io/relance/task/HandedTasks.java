package io.relance.task;

import io.relance.customer.Handovers.Handover;
import io.relance.database.Columns;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which tasks follow a handover: each once, so that whoever gives one back is not overruled. */
@Repository
class HandedTasks {

    private final DatabaseClient database;
    private final BusinessTime time;

    HandedTasks(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Those that still are with the old owner, as long as the customer is with the new one; what is due first comes first. */
    Flux<Following> waiting(Handover handover) {
        return database.sql("""
                        select t.key, t.name, t.due_at, h.task_key is not null told
                        from task t join customer c on c.id = t.customer_id join app_user o on o.id = c.owner_id
                        left join handed_task h on h.handover_id = :handover and h.task_key = t.key
                        where t.customer_id = :customer and t.state = 'open' and t.assignee = :from and o.username = :to
                            and h.handed_at is null
                        order by t.due_at, t.key""")
                .bind("handover", handover.id())
                .bind("customer", handover.customerId())
                .bind("from", handover.from())
                .bind("to", handover.to())
                .map(Columns.as(Following::read))
                .all();
    }

    /** The new owner is told of these together. */
    Mono<Void> told(Handover handover, Collection<Following> tasks) {
        return database.sql(
                        "insert into handed_task (handover_id, task_key) select :handover, unnest(:tasks) on conflict do nothing")
                .bind("handover", handover.id())
                .bind("tasks", tasks.stream().map(Following::key).toArray(Long[]::new))
                .then();
    }

    Mono<Void> handed(Handover handover, Following task) {
        return Mono.defer(() -> database.sql("""
                        insert into handed_task (handover_id, task_key, handed_at) values (:handover, :task, :now)
                        on conflict (handover_id, task_key) do update set handed_at = excluded.handed_at""")
                .bind("handover", handover.id())
                .bind("task", task.key())
                .bind("now", time.now())
                .then());
    }

    /** @param told whether the new owner has heard of it with the customer */
    record Following(long key, String name, @Nullable Instant dueAt, boolean told) {

        static Following read(Columns row) {
            return new Following(
                    row.number("key"),
                    row.text("name"),
                    row.optionalInstant("due_at"),
                    row.required("told", Boolean.class));
        }
    }
}
