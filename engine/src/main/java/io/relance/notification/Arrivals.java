package io.relance.notification;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import io.relance.database.Columns;
import io.relance.database.Together;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** What came into people's inboxes, batch by batch; for all who want to know at a time in one question. */
@Repository
class Arrivals {

    static final int BATCH = 64;

    private final DatabaseClient database;
    private final Together<Asked, Arrived> questions = new Together<>(this::after);

    Arrivals(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The first after this position, in the order in which they came. What is not true any more, or was never meant for the inbox, is left
     * out.
     */
    Mono<Arrived> after(UUID person, long position) {
        return questions.ask(new Asked(person, position));
    }

    private Mono<Map<Asked, Arrived>> after(Collection<Asked> asked) {
        return database.sql("""
                        select asked.user_id as person, asked.position as after, coalesce(i.last_position, 0) as newest, n.*
                        from unnest(cast(:people as uuid[]), cast(:positions as bigint[])) as asked(user_id, position)
                        left join inbox i on i.user_id = asked.user_id
                        left join lateral (
                            select * from notification where user_id = asked.user_id and position > asked.position
                                and state not in ('withdrawn', 'silent') order by position limit :limit) n on true""")
                .bind("people", asked.stream().map(Asked::person).toArray(UUID[]::new))
                .bind("positions", asked.stream().map(Asked::position).toArray(Long[]::new))
                .bind("limit", BATCH)
                .map(Columns.as(Line::read))
                .all()
                .collect(groupingBy(Line::asked, collectingAndThen(toList(), Arrived::of)));
    }

    private record Asked(UUID person, long position) {}

    /** The notification is missing where nothing came. */
    private record Line(Asked asked, long newest, @Nullable Notification notification) {

        static Line read(Columns row) {
            return new Line(
                    new Asked(row.uuid("person"), row.number("after")),
                    row.number("newest"),
                    row.optionalUuid("id") == null ? null : Notifications.read(row));
        }
    }

    /** @param upTo there is nothing before it that is not among these */
    record Arrived(List<Notification> notifications, long upTo) {

        private static Arrived of(List<Line> lines) {
            var notifications = lines.stream()
                    .map(Line::notification)
                    .filter(Objects::nonNull)
                    .sorted((one, other) -> Long.compare(one.position(), other.position()))
                    .toList();
            var newest = lines.getFirst().newest();
            return new Arrived(
                    notifications,
                    notifications.size() < BATCH
                            ? newest
                            : notifications.getLast().position());
        }

        boolean isAll() {
            return notifications.size() < BATCH;
        }
    }
}
