package io.relance.web.notification;

import io.relance.notification.InboxLine;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert as it lies in the inbox; {@code link} is the page that it opens, {@code group} the same for alerts that belong together.
 * One that is withdrawn is not true any more, for the reason that {@code withdrawnBecause} names.
 */
record InboxLineView(
        UUID id,
        String kind,
        String title,
        String body,
        String link,
        Instant createdAt,
        @Nullable Instant readAt,
        String state,
        String group,
        boolean critical,
        @Nullable Instant seenAt,
        @Nullable Instant snoozedUntil,
        @Nullable Instant doneAt,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnBecause) {

    static InboxLineView of(InboxLine line) {
        var alert = line.notification();
        return new InboxLineView(
                alert.id(),
                alert.kind(),
                alert.title(),
                alert.body(),
                alert.link(),
                alert.createdAt(),
                alert.readAt(),
                line.state().code(),
                line.group(),
                line.critical(),
                line.seenAt(),
                line.snoozedUntil(),
                line.doneAt(),
                line.withdrawnAt(),
                line.withdrawnBecause());
    }
}
