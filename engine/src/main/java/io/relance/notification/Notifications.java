package io.relance.notification;

import io.relance.database.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** A person's inbox, as that person sees it: every question is limited to the owner. */
@Repository
public class Notifications {

    private final DatabaseClient database;

    Notifications(DatabaseClient database) {
        this.database = database;
    }

    /** Newest first, those whose rank is below {@code before}. */
    public Mono<List<InboxLine>> list(UUID userId, View view, int limit, @Nullable Long before) {
        return database.sql("select n.* from notification n where n.user_id = :user and n.rank < :before and "
                        + view.condition() + " order by n.rank desc limit :limit")
                .bind("user", userId)
                .bind("before", before == null ? Long.MAX_VALUE : before)
                .bind("limit", limit)
                .map(Columns.as(InboxLine::read))
                .all()
                .collectList();
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
