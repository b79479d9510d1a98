package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Those of which their readers have not heard. */
    Mono<List<Notice>> untold(List<Notice> notices) {
        return database.sql("""
                        select user_id, fact_key from unnest(:users::uuid[], :facts::text[]) told(user_id, fact_key)
                        join notification using (user_id, fact_key)""")
                .bind(
                        "users",
                        notices.stream().map(notice -> notice.reader().id()).toArray(UUID[]::new))
                .bind(
                        "facts",
                        notices.stream().map(notice -> notice.fact().key()).toArray(String[]::new))
                .map(Columns.as(row -> new Told(row.uuid("user_id"), row.text("fact_key"))))
                .all()
                .collect(toSet())
                .map(told -> notices.stream()
                        .filter(notice -> !told.contains(Told.by(notice)))
                        .toList());
    }

    /** Empty if this person has been told this fact. */
    Mono<Notification> add(Telling telling, Routes routes) {
        return Mono.defer(() -> insert(telling, routes));
    }

    private Mono<Notification> insert(Telling telling, Routes routes) {
        return database.sql("""
                        with next as (
                            insert into inbox (user_id, last_position, last_change)
                            select :user, 1, 1
                            where not exists (select from notification where user_id = :user and fact_key = :fact)
                            on conflict (user_id) do update
                                set last_position = inbox.last_position + 1, last_change = inbox.last_change + 1
                            returning last_position, last_change)
                        insert into notification
                            (user_id, position, rank, changed, fact_key, kind, title, body, link, customer_id, task_key,
                             group_key, critical, state, mail_if_unseen, awaits_digest, created_at)
                        select :user, last_position, last_position, last_change, :fact, :kind, :title, :body, :link,
                            :customer, :task, :group, :critical, :state, :unseen, :digest, :now from next
                        on conflict (user_id, fact_key) do nothing
                        returning *""")
                .bindValues(values(telling, routes))
                .map(Columns.as(Notifications::read))
                .one();
    }

    private Map<String, Object> values(Telling telling, Routes routes) {
        var fact = telling.fact();
        var values = new HashMap<String, Object>();
        values.put("user", telling.person().id());
        values.put("fact", fact.key());
        values.put("kind", fact.kind());
        values.put("title", telling.alert().title());
        values.put("body", telling.alert().body());
        values.put("link", fact.link());
        values.put("customer", nullable(fact.customerId(), UUID.class));
        values.put("task", nullable(fact.taskKey(), Long.class));
        values.put("group", telling.group());
        values.put("critical", telling.isCritical());
        values.put("state", (routes.isSilent() ? State.SILENT : State.OPEN).code());
        values.put("unseen", routes.mailsIfUnseen());
        values.put("digest", routes.awaitsDigest());
        values.put("now", clock.instant());
        return values;
    }

    static Parameter nullable(@Nullable Object value, Class<?> type) {
        return value == null ? Parameters.in(type) : Parameters.in(value);
    }

    private record Told(UUID person, String fact) {

        static Told by(Notice notice) {
            return new Told(notice.reader().id(), notice.fact().key());
        }
    }
}
