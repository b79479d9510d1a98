package io.relance.notification;

import io.relance.Readers;
import io.relance.identity.User;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What tests of the inbox do and look at. */
record InboxWorld(Notifier notifier, Notifications notifications, InboxCounts counts, DatabaseClient database) {

    static final Duration SOON = Duration.ofSeconds(20);

    private static final AtomicLong KEYS = new AtomicLong(7_000_000);

    User someone() {
        return new Readers(database).someone();
    }

    static <T> T get(Mono<T> answer) {
        return Objects.requireNonNull(answer.block(SOON));
    }

    static void run(Mono<Void> command) {
        command.block(SOON);
    }

    void tell(Fact fact, User... people) {
        run(notifier.tell(fact, List.of(people)));
    }

    /** Oldest first; one fact each. */
    void tell(User person, int times) {
        Flux.range(0, times)
                .concatMap(i -> notifier.tell(fact("growth"), List.of(person)))
                .blockLast(SOON);
    }

    List<InboxLine> lines(User person, View view) {
        return get(notifications.list(person.id(), view, 100, null));
    }

    InboxLine newest(User person) {
        return lines(person, View.ALL).getFirst();
    }

    UUID newestId(User person) {
        return newest(person).notification().id();
    }

    List<State> states(User person) {
        return lines(person, View.ALL).stream().map(InboxLine::state).toList();
    }

    InboxCounts.Counts counts(User person) {
        return get(counts.of(person.id()));
    }

    List<String> mailStates(User person) {
        return database.sql("""
                        select d.state from delivery d join notification n on n.id = d.notification_id
                        where n.user_id = :user order by n.position""")
                .bind("user", person.id())
                .mapValue(String.class)
                .all()
                .collectList()
                .block(SOON);
    }

    long task(@Nullable User assignee) {
        var key = KEYS.incrementAndGet();
        change("""
                insert into task (key, process_instance_key, process_id, definition_key, element_id, element_instance_key, name,
                    assignee, created_at) values (:key, 1, 'p', 1, 'e', :key, '回访', (select username from app_user where id = :user), now())""", key, assignee);
        return key;
    }

    /** As the projection of the task list does it, in the same transaction as what follows. */
    Mono<Void> assign(long task, User assignee) {
        return database.sql("update task set assignee = :name where key = :key")
                .bind("name", assignee.username())
                .bind("key", task)
                .then();
    }

    Mono<Void> complete(long task) {
        return database.sql("update task set state = 'completed' where key = :key")
                .bind("key", task)
                .then();
    }

    static Fact fact(String kind) {
        return new Fact(UUID.randomUUID().toString(), kind, "/", null, null, Map.of());
    }

    static Fact about(long task, String kind) {
        return new Fact("job:" + UUID.randomUUID(), kind, "/tasks/" + task, null, task, Map.of("taskName", "回访"));
    }

    static Fact opened(long task) {
        return new Fact("task:" + task + ":opened", "task-opened", "/", null, task, Map.of("taskName", "回访"));
    }

    private void change(String sql, long key, @Nullable User user) {
        var statement = database.sql(sql).bind("key", key);
        run((user == null ? statement.bindNull("user", UUID.class) : statement.bind("user", user.id())).then());
    }
}
