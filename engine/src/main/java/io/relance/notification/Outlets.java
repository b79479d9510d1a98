package io.relance.notification;

import io.relance.delivery.Deliveries;
import io.relance.identity.User;
import io.relance.notification.Verdict.At;
import io.relance.notification.Verdict.Not;
import io.relance.notification.Verdict.Now;
import io.relance.notification.Verdict.Reason;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Where alerts leave the house, in the transaction that writes them. Today that is mail. */
@Component
class Outlets {

    private final Deliveries deliveries;
    private final AlertWriter writer;
    private final DatabaseClient database;

    Outlets(Deliveries deliveries, AlertWriter writer, DatabaseClient database) {
        this.deliveries = deliveries;
        this.writer = writer;
        this.database = database;
    }

    Mono<Void> reach(User person, Notification notification, Routes routes) {
        return person.email().isBlank()
                ? Mono.empty()
                : switch (routes.on(Outlet.MAIL)) {
                    case Now now -> queue(person, notification);
                    case At at -> queue(person, notification).then(postpone(notification.id(), at.due()));
                    case Not not -> Mono.empty();
                };
    }

    /** What has not been sent is not sent any more; a mail that is just being sent may still leave. */
    Mono<Void> withdraw(Collection<UUID> notifications, Reason because) {
        return notifications.isEmpty()
                ? Mono.empty()
                : database.sql("""
                                update delivery set state = 'dead', last_error = :because
                                where notification_id = any(:ids) and state = 'queued'""")
                        .bind("because", because.code())
                        .bind("ids", notifications.toArray(UUID[]::new))
                        .then();
    }

    private Mono<Void> queue(User person, Notification notification) {
        return deliveries.queue(notification.id(), writer.mail(notification, person));
    }

    private Mono<Void> postpone(UUID notification, Instant due) {
        return database.sql("update delivery set due_at = :due where notification_id = :id and state = 'queued'")
                .bind("due", due)
                .bind("id", notification)
                .then();
    }
}
