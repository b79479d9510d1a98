package io.relance.notification;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import io.relance.notification.Routed.Key;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    private final JsonColumns json;
    private final Clock clock;

    Inbox(DatabaseClient database, JsonColumns json, Clock clock) {
        this.database = database;
        this.json = json;
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
                .map(Columns.as(Inbox::key))
                .all()
                .collect(toSet())
                .map(told -> notices.stream()
                        .filter(notice -> !told.contains(Key.of(notice)))
                        .toList());
    }

    /** Emits those that are new to their readers, whose inboxes are locked. Each is looked up by itself: a join may read the whole table. */
    Mono<Collection<Told>> add(List<Routed> tellings) {
        var first =
                tellings.stream().collect(toMap(Routed::key, one -> one, (once, again) -> once, LinkedHashMap::new));
        return Mono.defer(() -> insert(first.values()))
                .map(lines -> lines.entrySet().stream()
                        .map(line -> told(Objects.requireNonNull(first.get(line.getKey())), line.getValue()))
                        .toList());
    }

    private Mono<Map<Key, Notification>> insert(Collection<Routed> tellings) {
        return database.sql("""
                        with told as (
                            select t.*, row_number() over (partition by t.reader order by t.place) nth
                            from rows from (jsonb_to_recordset(:lines) as (reader uuid, fact text, kind text, title text, body text,
                                link text, customer uuid, task bigint, together text, critical boolean, state text, unseen boolean,
                                digest boolean)) with ordinality
                                t(reader, fact, kind, title, body, link, customer, task, together, critical, state, unseen, digest, place)
                            where (select n.id from notification n where n.user_id = t.reader and n.fact_key = t.fact) is null),
                        next as (
                            update inbox i set last_position = last_position + lines, last_change = last_change + lines
                            from (select reader, count(*) lines from told group by reader) told where i.user_id = told.reader
                            returning i.user_id, i.last_position - lines before, i.last_change - lines unchanged)
                        insert into notification
                            (user_id, position, rank, changed, fact_key, kind, title, body, link, customer_id, task_key,
                             group_key, critical, state, mail_if_unseen, awaits_digest, created_at)
                        select reader, before + nth, before + nth, unchanged + nth, fact, kind, title, body, link, customer, task,
                            together, critical, state, unseen, digest, :now
                        from told join next on next.user_id = told.reader order by place
                        returning *""")
                .bind("lines", json.write(tellings.stream().map(Line::of).toList()))
                .bind("now", clock.instant())
                .map(Columns.as(row -> Map.entry(key(row), Notifications.read(row))))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue, LinkedHashMap::new);
    }

    private static Told told(Routed telling, Notification line) {
        return new Told(telling.telling(), telling.routes(), line);
    }

    private static Key key(Columns row) {
        return new Key(row.uuid("user_id"), row.text("fact_key"));
    }

    /** As the statement reads it. */
    private record Line(
            UUID reader,
            String fact,
            String kind,
            String title,
            String body,
            String link,
            @Nullable UUID customer,
            @Nullable Long task,
            String together,
            boolean critical,
            String state,
            boolean unseen,
            boolean digest) {

        static Line of(Routed routed) {
            var telling = routed.telling();
            var fact = telling.fact();
            var routes = routed.routes();
            return new Line(
                    telling.reader(),
                    fact.key(),
                    fact.kind(),
                    telling.alert().title(),
                    telling.alert().body(),
                    fact.link(),
                    fact.customerId(),
                    fact.taskKey(),
                    telling.group(),
                    telling.isCritical(),
                    (routes.isSilent() ? State.SILENT : State.OPEN).code(),
                    routes.mailsIfUnseen(),
                    routes.awaitsDigest());
        }
    }
}
