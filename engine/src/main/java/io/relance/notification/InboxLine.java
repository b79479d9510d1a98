package io.relance.notification;

import io.relance.database.Columns;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it lies in the inbox.
 *
 * @param rank orders the inbox; a snoozed alert comes back with a new one
 * @param group what alerts that belong together have in common
 * @param withdrawnBecause such as {@code task-completed}
 */
public record InboxLine(
        Notification notification,
        long rank,
        String group,
        boolean critical,
        State state,
        @Nullable Instant seenAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant doneAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    static InboxLine read(Columns row) {
        return new InboxLine(
                Notifications.read(row),
                row.number("rank"),
                row.text("group_key"),
                row.required("critical", Boolean.class),
                State.of(row.text("state")),
                row.optionalInstant("seen_at"),
                row.optionalInstant("snoozed_until"),
                row.optionalInstant("done_at"),
                row.optionalInstant("withdrawn_at"),
                row.optionalText("withdrawn_because"));
    }
}
