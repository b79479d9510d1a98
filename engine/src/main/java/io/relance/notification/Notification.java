package io.relance.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line of a person's inbox, in that person's language. Positions grow in the order of the commits, with gaps. */
public record Notification(
        UUID id,
        UUID userId,
        long position,
        String kind,
        String title,
        String body,
        String link,
        Instant createdAt,
        @Nullable Instant readAt) {}
