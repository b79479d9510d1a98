package io.relance.notification;

import io.relance.database.Columns;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** A person's inbox, as that person sees it: every question and change is limited to the owner. */
@Repository
public class Notifications {

    private final DatabaseClient database;
    private final Clock clock;

    Notifications(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Newest first. {@code next} is what to ask for as {@code beforePosition}, if there is more. */
    public record Page(List<Notification> items, @Nullable Long next) {

        static Page of(List<Notification> found, int limit) {
            return found.size() <= limit
                    ? new Page(List.copyOf(found), null)
                    : new Page(
                            List.copyOf(found.subList(0, limit)),
                            found.get(limit - 1).position());
        }
    }

    public Mono<Page> list(UUID userId, boolean unreadOnly, int limit, @Nullable Long beforePosition) {
        return database.sql("select * from notification where user_id = :user and position < :before"
                        + (unreadOnly ? " and read_at is null" : "")
                        + " order by position desc limit :limit")
                .bind("user", userId)
                .bind("before", beforePosition == null ? Long.MAX_VALUE : beforePosition)
                .bind("limit", limit + 1)
                .map(Columns.as(Notifications::read))
                .all()
                .collectList()
                .map(found -> Page.of(found, limit));
    }

    /** False if there is no such notification of this person. Reading again changes nothing. */
    public Mono<Boolean> markRead(UUID userId, UUID id) {
        return Mono.defer(() -> database.sql(
                                "update notification set read_at = coalesce(read_at, :now) where user_id = :user and id = :id")
                        .bind("now", clock.instant())
                        .bind("user", userId)
                        .bind("id", id)
                        .fetch()
                        .rowsUpdated())
                .map(rows -> rows > 0);
    }

    /** How many were unread. */
    public Mono<Long> markAllRead(UUID userId) {
        return Mono.defer(
                () -> database.sql("update notification set read_at = :now where user_id = :user and read_at is null")
                        .bind("now", clock.instant())
                        .bind("user", userId)
                        .fetch()
                        .rowsUpdated());
    }

    public Mono<Long> unreadCount(UUID userId) {
        return database.sql("select count(*) as unread from notification where user_id = :user and read_at is null")
                .bind("user", userId)
                .map(Columns.as(row -> row.number("unread")))
                .one();
    }

    /** In the order in which they came. */
    Flux<Notification> after(UUID userId, long position, int limit) {
        return database.sql(
                        "select * from notification where user_id = :user and position > :after order by position limit :limit")
                .bind("user", userId)
                .bind("after", position)
                .bind("limit", limit)
                .map(Columns.as(Notifications::read))
                .all();
    }

    /** The position of this notification of the person; of the latest, if there is no such; 0 in an empty inbox. */
    Mono<Long> positionOf(UUID userId, @Nullable UUID id) {
        return database.sql("""
                        select coalesce(
                            (select position from notification where user_id = :user and id = :id),
                            (select last_position from inbox where user_id = :user),
                            0) as position""")
                .bind("user", userId)
                .bind("id", Inbox.nullable(id, UUID.class))
                .map(Columns.as(row -> row.number("position")))
                .one();
    }

    static Notification read(Columns row) {
        return new Notification(
                row.uuid("id"),
                row.uuid("user_id"),
                row.number("position"),
                row.text("kind"),
                row.text("title"),
                row.text("body"),
                row.text("link"),
                row.instant("created_at"),
                row.optionalInstant("read_at"));
    }
}
