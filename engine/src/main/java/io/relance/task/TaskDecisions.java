package io.relance.task;

import io.relance.database.Columns;
import io.relance.process.Job;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What was decided about a task, with its reason (F2). A job keeps one decision, however often it is handed out. */
@Repository
public class TaskDecisions {

    private static final String INSERT = """
            insert into task_decision (job_key, task_key, decision, assignee, due_at, reason, decided_by, decided_at)
            values (:job, :task, :decision, lower(:assignee), :due, nullif(trim(:reason), ''), lower(:by), :now)
            on conflict (job_key) do update set decision = excluded.decision, assignee = excluded.assignee,
                due_at = excluded.due_at, reason = excluded.reason, decided_by = excluded.decided_by""";

    private final DatabaseClient database;
    private final BusinessTime time;

    TaskDecisions(DatabaseClient database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** The oldest first. Whether somebody may see them is for the task to say. */
    public Mono<List<TaskDecision>> about(long task) {
        return database.sql("""
                        select d.*, coalesce(u.display_name, d.decided_by) decider_name from task_decision d
                        left join app_user u on u.username = d.decided_by
                        where d.task_key = :task order by d.decided_at, d.job_key""")
                .bind("task", task)
                .map(Columns.as(TaskDecision::read))
                .all()
                .collectList();
    }

    /** What an administrator corrects before the job is tried again is what was decided. */
    Mono<Void> keep(Task task, DecideBlock.Input input, Job job) {
        var insert = database.sql(INSERT)
                .bind("job", job.key())
                .bind("task", task.key())
                .bind("decision", input.decision().code())
                .bind("now", time.now());
        insert = optional(insert, "assignee", input.assignee(), String.class);
        insert = optional(insert, "due", input.dueAt(), Instant.class);
        insert = optional(insert, "reason", input.reason(), String.class);
        return optional(insert, "by", input.completedBy(), String.class).then();
    }

    private static <T> GenericExecuteSpec optional(
            GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }
}
