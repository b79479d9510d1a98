package io.relance.handover;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.time.BusinessTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The jobs as rows: whoever holds the lock of one carries it on. */
@Repository
class HandoverRows {

    private final DatabaseClient database;
    private final BusinessTime time;

    HandoverRows(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Empty when one of this person is under way already. */
    Mono<WorkHandover> begin(String from, User to, User by, String reason, long tasks) {
        return database.sql("""
                        with begun as (
                            insert into work_handover (from_username, to_username, handed_by, reason, started_at, customers_total, tasks_total)
                            select :from, :to, :by, :reason, :now, (select count(*) from customer c join app_user u on u.id = c.owner_id
                                where u.username = :from), :tasks
                            on conflict (from_username) where finished_at is null do nothing returning *)
                        select begun.*, pg_notify('work_handover', '') from begun""")
                .bind("from", from)
                .bind("to", to.username())
                .bind("by", by.username())
                .bind("reason", reason)
                .bind("tasks", tasks)
                .bind("now", time.now())
                .map(Columns.as(WorkHandover::read))
                .one();
    }

    Mono<WorkHandover> latest(String from) {
        return database.sql("select * from work_handover where from_username = lower(:from) order by id desc limit 1")
                .bind("from", from)
                .map(Columns.as(WorkHandover::read))
                .one();
    }

    Mono<List<UUID>> open() {
        return database.sql("select id from work_handover where finished_at is null order by id limit 100")
                .mapValue(UUID.class)
                .all()
                .collectList();
    }

    /** Locked for the caller's transaction; empty when it is finished or in somebody else's hands. */
    Mono<WorkHandover> locked(UUID id) {
        return database.sql("select * from work_handover where id = :id and finished_at is null for update skip locked")
                .bind("id", id)
                .map(Columns.as(WorkHandover::read))
                .one();
    }

    /** As it is then. */
    Mono<WorkHandover> advance(UUID id, int customers, int tasks) {
        return database.sql("""
                        update work_handover set customers_done = customers_done + :customers, tasks_done = tasks_done + :tasks,
                            customers_total = greatest(customers_total, customers_done + :customers),
                            tasks_total = greatest(tasks_total, tasks_done + :tasks)
                        where id = :id returning *""")
                .bind("customers", customers)
                .bind("tasks", tasks)
                .bind("id", id)
                .map(Columns.as(WorkHandover::read))
                .one();
    }

    Mono<Void> finish(UUID id, @Nullable String failure) {
        var update = database.sql("update work_handover set finished_at = :now, failure = :failure where id = :id")
                .bind("now", time.now())
                .bind("id", id);
        return (failure == null ? update.bindNull("failure", String.class) : update.bind("failure", failure)).then();
    }
}
