package io.relance.notification;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import io.relance.identity.User;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Writes inbox lines. The lock on a person's inbox row makes positions appear in the order of the commits, and makes two
 * transactions that tell the same fact see each other.
 */
@Repository
class Inbox {

    private final DatabaseClient database;
    private final Clock clock;

    Inbox(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The topic that says that there is something new in this inbox. */
    static String topic(UUID userId) {
        return "inbox:" + userId;
    }

    /** Empty if this person has been told this fact. */
    Mono<Notification> add(Telling telling) {
        return Mono.defer(() -> insert(telling.fact(), telling.person(), telling.alert()));
    }

    private Mono<Notification> insert(Fact fact, User reader, Alert alert) {
        return database.sql("""
                        with next as (
                            insert into inbox (user_id, last_position)
                            select :user, 1
                            where not exists (select from notification where user_id = :user and fact_key = :fact)
                            on conflict (user_id) do update set last_position = inbox.last_position + 1
                            returning last_position)
                        insert into notification
                            (user_id, position, fact_key, kind, title, body, link, customer_id, task_key, created_at)
                        select :user, last_position, :fact, :kind, :title, :body, :link, :customer, :task, :now from next
                        on conflict (user_id, fact_key) do nothing
                        returning *""")
                .bind("user", reader.id())
                .bind("fact", fact.key())
                .bind("kind", fact.kind())
                .bind("title", alert.title())
                .bind("body", alert.body())
                .bind("link", fact.link())
                .bind("customer", nullable(fact.customerId(), UUID.class))
                .bind("task", nullable(fact.taskKey(), Long.class))
                .bind("now", clock.instant())
                .map(Columns.as(Notifications::read))
                .one();
    }

    static Parameter nullable(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }
}
