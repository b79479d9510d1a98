package io.relance.task;

import io.relance.database.Columns;
import io.relance.identity.User;
import io.relance.refusal.NotFound;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The tasks that somebody may see, of every process. */
@Repository
public class Tasks {

    static final String SELECT = selectFrom("task");

    private final DatabaseClient database;

    Tasks(DatabaseClient database) {
        this.database = database;
    }

    /** Emits NotFound also for a task that exists but is not the viewer's to see. */
    public Mono<Task> visible(long key, User viewer) {
        var query = database.sql(SELECT + "where t.key = :key and " + TaskScope.CONDITION)
                .bind("key", key);
        return TaskScope.bind(query, viewer)
                .map(Columns.as(Task::read))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No task " + key)));
    }

    /** By due date, those without one last; the page that begins after {@code after}. */
    public Mono<List<Task>> visible(Search search, @Nullable Position after, int limit, User viewer) {
        var query = database.sql(SELECT + """
                        where (:assignee::text is null or t.assignee = lower(:assignee))
                          and (:state::text is null or t.state = :state)
                          and (:customer::uuid is null or t.customer_id = :customer)
                          and (coalesce(t.due_at, 'infinity'), t.key) > (coalesce(:due::timestamptz, 'infinity'), :key)
                        """ + "and " + TaskScope.CONDITION
                        + " order by coalesce(t.due_at, 'infinity'), t.key limit :limit")
                .bind("limit", limit);
        query = optional(query, "assignee", search.assignee(), String.class);
        query = optional(query, "state", search.state(), String.class);
        query = optional(query, "customer", search.customerId(), UUID.class);
        query = position(query, after);
        return TaskScope.bind(query, viewer).map(Columns.as(Task::read)).all().collectList();
    }

    /** With what else a {@link Task} says; the rows may be those that a statement has just written. */
    static String selectFrom(String rows) {
        return """
                select t.*, c.name customer_name, f.form_id, p.name process_name, u.display_name assignee_name, a.about from %s t
                left join customer c on c.id = t.customer_id
                left join form_definition f on f.key = t.form_key
                left join process_element p on p.definition_key = t.definition_key and p.element_id = t.process_id
                left join app_user u on u.username = t.assignee
                left join task_about a on a.element_instance_key = t.element_instance_key
                """.formatted(rows);
    }

    /** For the engine's own work, outside anybody's scope. */
    Mono<Task> byKey(long key) {
        return database.sql(SELECT + "where t.key = :key")
                .bind("key", key)
                .map(Columns.as(Task::read))
                .one();
    }

    private static GenericExecuteSpec position(GenericExecuteSpec query, @Nullable Position after) {
        if (after == null) {
            return query.bind("due", Instant.EPOCH).bind("key", 0L);
        }
        return optional(query, "due", after.dueAt(), Instant.class).bind("key", after.key());
    }

    private static <T> GenericExecuteSpec optional(
            GenericExecuteSpec query, String name, @Nullable T value, Class<T> type) {
        return value == null ? query.bindNull(name, type) : query.bind(name, value);
    }

    /** Which tasks of those visible; null does not narrow. */
    public record Search(
            @Nullable String assignee,
            @Nullable String state,
            @Nullable UUID customerId) {}

    /** Where a page ended. */
    public record Position(@Nullable Instant dueAt, long key) {}
}
