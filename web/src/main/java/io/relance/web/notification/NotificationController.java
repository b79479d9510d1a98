package io.relance.web.notification;

import io.relance.identity.User;
import io.relance.notification.Notification;
import io.relance.notification.Notifications;
import io.relance.refusal.NotFound;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Notifications notifications;

    NotificationController(Notifications notifications) {
        this.notifications = notifications;
    }

    /** The caller's inbox, newest first. */
    @GetMapping
    Mono<Page<NotificationView>> list(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        return notifications
                .list(user.id(), unread, size + 1, Cursor.decode(cursor, Long::valueOf))
                .map(found -> Page.of(found.items(), size, NotificationController::position)
                        .map(NotificationView::of));
    }

    @GetMapping("/unread-count")
    Mono<Count> unreadCount(User user) {
        return notifications.unreadCount(user.id()).map(Count::new);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> read(@PathVariable UUID id, User user) {
        return notifications
                .markRead(user.id(), id)
                .filter(found -> found)
                .switchIfEmpty(Mono.error(() -> new NotFound("No notification " + id)))
                .then();
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> readAll(User user) {
        return notifications.markAllRead(user.id()).then();
    }

    private static String position(Notification notification) {
        return String.valueOf(notification.position());
    }

    record Count(long count) {}
}
