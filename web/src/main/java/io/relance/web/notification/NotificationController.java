package io.relance.web.notification;

import io.relance.identity.User;
import io.relance.notification.InboxCounts;
import io.relance.notification.InboxCounts.Counts;
import io.relance.notification.InboxDesk;
import io.relance.notification.InboxLine;
import io.relance.notification.Notifications;
import io.relance.notification.View;
import io.relance.refusal.Checks;
import io.relance.refusal.InvalidInput;
import io.relance.time.IsoTime;
import io.relance.web.page.Cursor;
import io.relance.web.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/notifications")
class NotificationController {

    private final Notifications notifications;
    private final InboxDesk desk;
    private final InboxCounts counts;

    NotificationController(Notifications notifications, InboxDesk desk, InboxCounts counts) {
        this.notifications = notifications;
        this.desk = desk;
        this.counts = counts;
    }

    @GetMapping
    @Operation(
            summary = "The caller's inbox, newest first",
            description =
                    "state is one of all (also what is snoozed, done or withdrawn), inbox, unread, unseen, snoozed, done;"
                            + " unread=true is short for state=unread")
    Mono<Page<InboxLineView>> list(
            @RequestParam(defaultValue = "all") String state,
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "50") int limit,
            @RequestParam(required = false) @Nullable String cursor,
            User user) {
        var size = Cursor.limit(limit);
        return notifications
                .list(user.id(), view(state, unread), size + 1, Cursor.decode(cursor, Long::valueOf))
                .map(found ->
                        Page.of(found, size, NotificationController::position).map(InboxLineView::of));
    }

    @GetMapping("/unread-count")
    @Operation(summary = "How many alerts in the inbox are unseen and unread, the same in every tab")
    Mono<Counts> unreadCount(User user) {
        return counts.of(user.id());
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Marks an alert as read; again changes nothing")
    Mono<Void> read(@PathVariable UUID id, User user) {
        return desk.read(user.id(), id);
    }

    @PostMapping("/{id}/unread")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Puts an alert back into the inbox as unread, also one that is done or snoozed; 409 when it is withdrawn")
    Mono<Void> unread(@PathVariable UUID id, User user) {
        return desk.unread(user.id(), id);
    }

    @PostMapping("/{id}/done")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Takes an alert out of the inbox as dealt with; 409 when it is withdrawn")
    Mono<Void> done(@PathVariable UUID id, User user) {
        return desk.done(user.id(), id);
    }

    @PostMapping("/{id}/snooze")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Takes an alert out of sight until a moment, when it comes back as new",
            description = "until is a moment with offset, in the future; 409 when the alert is done or withdrawn")
    Mono<Void> snooze(@PathVariable UUID id, @RequestBody Snooze snooze, User user) {
        return desk.snooze(user.id(), id, snooze.moment());
    }

    @PostMapping("/read-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Marks as read what lies in the inbox",
            description = "With upTo only that alert and what lies below it: what has come since is left alone")
    Mono<Void> readAll(@RequestBody(required = false) @Nullable UpTo body, User user) {
        return desk.readUpTo(user.id(), UpTo.id(body));
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary =
                    "Says that what lies in the inbox has been looked at, as when the bell is opened; upTo as for read-all")
    Mono<Void> seen(@RequestBody(required = false) @Nullable UpTo body, User user) {
        return desk.seeUpTo(user.id(), UpTo.id(body));
    }

    private static View view(String state, boolean unread) {
        var view = View.find(state);
        new Checks()
                .that(view.isPresent(), "state", "not-an-option", String.join(", ", View.codes()))
                .orRefuse();
        return unread ? View.UNREAD : view.orElseThrow();
    }

    private static String position(InboxLine line) {
        return String.valueOf(line.rank());
    }

    record Snooze(@Nullable String until) {

        Instant moment() {
            if (until == null || until.isBlank()) {
                throw InvalidInput.in("until", "required");
            }
            try {
                return IsoTime.moment(until).toInstant();
            } catch (DateTimeException malformed) {
                throw InvalidInput.in("until", "date-time");
            }
        }
    }

    record UpTo(@Nullable UUID upTo) {

        static @Nullable UUID id(@Nullable UpTo body) {
            return body == null ? null : body.upTo();
        }
    }
}
