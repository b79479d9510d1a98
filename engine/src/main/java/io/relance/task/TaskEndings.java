package io.relance.task;

import io.relance.database.Columns;
import io.relance.refusal.Conflict;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** How tasks ended, as far as the engine's records say it: completed by whom, and by which request. */
@Repository
class TaskEndings {

    private static final Duration A_MOMENT = Duration.ofMillis(100);
    private static final int LOOKS = 30;

    private final DatabaseClient database;

    TaskEndings(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Of a task that is closed in the engine: completes if this request has done it, {@link Conflict} if not. The list may follow a
     * moment later. As long as it is unknown who was it, a request that can be repeated is to be.
     */
    Mono<Void> orConflict(long task, @Nullable String request) {
        return ending(task)
                .repeatWhenEmpty(LOOKS, looks -> looks.delayElements(A_MOMENT))
                .onErrorMap(IllegalStateException.class, tooLong -> unknown(task, request))
                .flatMap(ending -> ending.isBy(request) ? Mono.empty() : Mono.error(ending.conflict(task)));
    }

    private Mono<Ending> ending(long task) {
        return database.sql("""
                        select t.state, t.completed_with, coalesce(u.display_name, t.completed_by) completed_by from task t
                        left join app_user u on u.username = t.completed_by where t.key = :task and t.state <> 'open'""")
                .bind("task", task)
                .map(Columns.as(Ending::read))
                .one();
    }

    private static RuntimeException unknown(long task, @Nullable String request) {
        var message = "Task " + task + " is closed, it is not known by whom";
        return request == null ? new Conflict(message, "task-closed") : new QueryTimeoutException(message);
    }

    private record Ending(
            String state, @Nullable String by, @Nullable String request) {

        static Ending read(Columns row) {
            return new Ending(row.text("state"), row.optionalText("completed_by"), row.optionalText("completed_with"));
        }

        boolean isBy(@Nullable String other) {
            return request != null && request.equals(other);
        }

        Conflict conflict(long task) {
            return by == null
                    ? new Conflict("Task " + task + " is " + state, "task-closed")
                    : new Conflict("Task " + task + " was completed by " + by, "task-completed", by);
        }
    }
}
