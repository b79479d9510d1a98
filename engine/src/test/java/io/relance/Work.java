package io.relance;

import static org.awaitility.Awaitility.await;

import io.relance.identity.Role;
import io.relance.identity.User;
import io.relance.task.Task;
import io.relance.task.TaskDesk;
import io.relance.task.Tasks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.r2dbc.core.DatabaseClient;

/** What there is to do, and what is known of it. Waits at most half a minute for what must come. */
public class Work {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final User ALL_SEEING =
            new User(new UUID(0, 0), "all-seeing", "", "", Role.ADMINISTRATOR, null, "en");

    private final Tasks tasks;
    private final TaskDesk desk;
    private final DatabaseClient database;

    Work(Tasks tasks, TaskDesk desk, DatabaseClient database) {
        this.tasks = tasks;
        this.desk = desk;
        this.database = database;
    }

    public Task open(String element, UUID customer) {
        return waitFor(
                new Tasks.Search(null, "open", customer),
                task -> task.elementId().equals(element));
    }

    public Task openIn(String process) {
        return waitFor(
                new Tasks.Search(null, "open", null), task -> task.processId().equals(process));
    }

    public Task byKey(long key) {
        return Objects.requireNonNull(tasks.visible(key, ALL_SEEING).block(SOON));
    }

    public void complete(String element, UUID customer, User by, Map<String, Object> answer) {
        desk.complete(open(element, customer).key(), answer, by).block(SOON);
    }

    public long count(String query, Object... values) {
        var statement = database.sql(query);
        for (int i = 0; i < values.length; i++) {
            statement = statement.bind(i, values[i]);
        }
        return Objects.requireNonNull(statement.mapValue(Long.class).one().block(SOON));
    }

    private Task waitFor(Tasks.Search search, Predicate<Task> wanted) {
        return await().atMost(SOON)
                .until(() -> find(search, wanted), found -> !found.isEmpty())
                .getLast();
    }

    private List<Task> find(Tasks.Search search, Predicate<Task> wanted) {
        return Objects.requireNonNull(
                        tasks.visible(search, null, 10_000, ALL_SEEING).block(SOON))
                .stream()
                .filter(wanted)
                .toList();
    }
}
