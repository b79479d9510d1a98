package io.relance.task;

import io.r2dbc.postgresql.codec.Json;
import io.relance.database.Columns;
import io.relance.process.FeedRecord;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Writes the rows of the task list from the engine's records. */
@Repository
class TaskRows {

    private final DatabaseClient database;
    private final Tasks tasks;

    TaskRows(DatabaseClient database, Tasks tasks) {
        this.database = database;
        this.tasks = tasks;
    }

    Mono<Task> task(FeedRecord record) {
        return tasks.byKey(record.number("userTaskKey"));
    }

    /** The key of the open task of an element instance. */
    Mono<Long> openAt(long elementInstance) {
        return database.sql("select key from task where element_instance_key = :element and state = 'open'")
                .bind("element", elementInstance)
                .mapValue(Long.class)
                .one();
    }

    Mono<Task> insert(FeedRecord record) {
        var insert = database.sql(written("""
                        insert into task (key, process_instance_key, process_id, definition_key, element_id, element_instance_key,
                            name, customer_id, assignee, candidate_groups, candidate_users, due_at, priority, form_key, headers, created_at)
                        values (:key, :instance, :process, :definition, :element, :elementInstance,
                            coalesce((select name from process_element where definition_key = :definition and element_id = :element), :element),
                            (select customer_id from process_instance where key = :instance),
                            lower(:assignee), :groups, :users, :due, :priority, :form, :headers, :at)
                        on conflict do nothing"""))
                .bind("key", record.number("userTaskKey"))
                .bind("instance", record.number("processInstanceKey"))
                .bind("process", record.text("bpmnProcessId"))
                .bind("definition", record.number("processDefinitionKey"))
                .bind("element", record.text("elementId"))
                .bind("elementInstance", record.number("elementInstanceKey"))
                .bind("groups", lowerCase(record.texts("candidateGroupsList")))
                .bind("users", lowerCase(record.texts("candidateUsersList")))
                .bind("headers", Json.of(record.value().path("customHeaders").toString()))
                .bind("at", record.at());
        insert = optional(insert, "assignee", record.textOrNull("assignee"), String.class);
        insert = optional(insert, "form", positive(record.number("formKey")), Long.class);
        return task(schedule(insert, record));
    }

    /** Empty for one that has this assignee already: the engine also says so of whom the model named from the start. */
    Mono<Assigned> assign(FeedRecord record) {
        var update = database.sql("with written as (" + """
                        update task set assignee = lower(:assignee)
                        where key = :key and assignee is distinct from lower(:assignee) returning new.*, old.assignee former
                        """ + ") " + Tasks.selectFrom("written"))
                .bind("key", record.number("userTaskKey"));
        return optional(update, "assignee", record.textOrNull("assignee"), String.class)
                .map(Columns.as(Assigned::read))
                .one();
    }

    Mono<Task> update(FeedRecord record) {
        var update = database.sql(written("""
                        update task set due_at = :due, priority = :priority, candidate_groups = :groups, candidate_users = :users
                        where key = :key"""))
                .bind("groups", lowerCase(record.texts("candidateGroupsList")))
                .bind("users", lowerCase(record.texts("candidateUsersList")))
                .bind("key", record.number("userTaskKey"));
        return task(schedule(update, record));
    }

    /** Empty for one that was closed before. */
    Mono<Task> close(FeedRecord record, String state) {
        return close(record.number("userTaskKey"), record.at(), state, Deed.of(record));
    }

    Mono<Task> close(long key, Instant at, String state, Deed deed) {
        var update =
                database.sql(written("""
                        update task set state = :state, closed_at = :at, completed_by = :by, completed_with = :request
                        where key = :key and state = 'open'""")).bind("state", state).bind("at", at).bind("key", key);
        update = optional(update, "by", deed.by(), String.class);
        return task(optional(update, "request", deed.request(), String.class));
    }

    Mono<Void> migrate(FeedRecord record) {
        return database.sql(
                        "update task set definition_key = :definition, process_id = :process, element_id = :element where key = :key")
                .bind("definition", record.number("processDefinitionKey"))
                .bind("process", record.text("bpmnProcessId"))
                .bind("element", record.text("elementId"))
                .bind("key", record.number("userTaskKey"))
                .then();
    }

    /** A statement that writes a task, and tells the task as it is afterwards. */
    private static String written(String write) {
        return "with written as (" + write + " returning *) " + Tasks.selectFrom("written");
    }

    /** A task, and who had it before. */
    record Assigned(Task task, @Nullable String former) {

        static Assigned read(Columns row) {
            return new Assigned(Task.read(row), row.optionalText("former"));
        }

        boolean isGiven() {
            return task.assignee() != null;
        }
    }

    private static Mono<Task> task(GenericExecuteSpec written) {
        return written.map(Columns.as(Task::read)).one();
    }

    private static GenericExecuteSpec schedule(GenericExecuteSpec statement, FeedRecord record) {
        return optional(statement, "due", moment(record.textOrNull("dueDate")), Instant.class)
                .bind("priority", record.value().path("priority").asInt(50));
    }

    /**
     * The engine has checked the form of the date; it writes it with and without seconds, and as it was given with a zone.
     * A moment that the database cannot keep must not stop the projector: the task has no due date then.
     */
    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : IsoTime.zoned(text).toInstant();
        } catch (DateTimeException unknownForm) {
            return null;
        }
    }

    /** As people and roles are called here; models may write them in any case. */
    private static String[] lowerCase(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).toArray(String[]::new);
    }

    private static @Nullable Long positive(long key) {
        return key > 0 ? key : null;
    }

    private static <T> GenericExecuteSpec optional(
            GenericExecuteSpec statement, String name, @Nullable T value, Class<T> type) {
        return value == null ? statement.bindNull(name, type) : statement.bind(name, value);
    }
}
