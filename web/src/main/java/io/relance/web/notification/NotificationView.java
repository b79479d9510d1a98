package io.relance.web.notification;

import io.relance.notification.Notification;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An alert as clients see it, in the inbox and over STOMP alike; {@code link} is the page that it opens. */
public record NotificationView(
        UUID id,
        String kind,
        String title,
        String body,
        String link,
        Instant createdAt,
        @Nullable Instant readAt) {

    public static NotificationView of(Notification notification) {
        return new NotificationView(
                notification.id(),
                notification.kind(),
                notification.title(),
                notification.body(),
                notification.link(),
                notification.createdAt(),
                notification.readAt());
    }
}
