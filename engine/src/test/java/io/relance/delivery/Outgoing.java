package io.relance.delivery;

import io.relance.TestClock;
import io.relance.identity.User;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Makes inbox lines that lead to deliveries, and looks at what became of them. */
record Outgoing(Deliveries deliveries, DatabaseClient database, TestClock clock) {

    private static final Duration SOON = Duration.ofSeconds(8);

    static Content content() {
        return new Content("新任务：需求分析", "您有一个新任务", "<p>您有一个新任务</p>", "/tasks/42", null);
    }

    UUID mailTo(User person) {
        return mailTo(person, clock.instant());
    }

    /** Emits the id of the delivery. */
    UUID mailTo(User person, Instant dueAt) {
        return queue(person, new Destination(Channel.MAIL, person.email(), null), dueAt);
    }

    UUID queue(User person, Destination to, Instant dueAt) {
        var notification = notification(person);
        deliveries
                .post(List.of(new Posting.Send(notification, to, content(), dueAt)))
                .block(SOON);
        return delivery(notification, to.channel());
    }

    UUID delivery(UUID notification, Channel channel) {
        return Objects.requireNonNull(
                database.sql("select id from delivery where notification_id = :id and channel = :channel")
                        .bind("id", notification)
                        .bind("channel", channel.code())
                        .mapValue(UUID.class)
                        .one()
                        .block(SOON));
    }

    UUID notification(User person) {
        var id = UUID.randomUUID();
        database.sql("""
                        insert into notification (id, user_id, position, rank, group_key, fact_key, kind, title, body, link, created_at)
                        select :id, :user, count(*) + 1, count(*) + 1, '', cast(:id as text), 'other', '新任务', '', '/tasks/42', :now
                        from notification where user_id = :user""")
                .bind("id", id)
                .bind("user", person.id())
                .bind("now", clock.instant())
                .then()
                .block(SOON);
        return id;
    }

    Map<String, Object> row(UUID delivery) {
        return Objects.requireNonNull(database.sql("select * from delivery where id = :id")
                .bind("id", delivery)
                .fetch()
                .one()
                .block(SOON));
    }

    Object state(UUID delivery) {
        return Objects.requireNonNull(row(delivery).get("state"));
    }
}
