package io.relance.delivery;

import io.relance.live.AfterCommit;
import io.relance.live.Bell;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes what is to be sent, and notes what is not, in the caller's transaction. It is sent after that has committed, however
 * often the process dies between. One delivery per notification and channel, and one per job: a second one is ignored.
 */
@Component
public class Deliveries {

    private final NewDeliveries rows;
    private final DatabaseClient database;
    private final Clock clock;
    private final Bell<Channel> queued = new Bell<>();

    Deliveries(NewDeliveries rows, DatabaseClient database, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.clock = clock;
    }

    /** A mail that is due now. */
    public Mono<Void> queue(UUID notificationId, Mail mail) {
        var content = new Content(mail.subject(), mail.text(), mail.html(), "", null);
        return Mono.defer(
                () -> queue(notificationId, new Destination(Channel.MAIL, mail.to(), null), content, clock.instant()));
    }

    /** Sent when it is due, unless it is withdrawn before. */
    public Mono<Void> queue(UUID notificationId, Destination to, Content content, Instant dueAt) {
        return rows.queue(notificationId, to, content, dueAt).then(ring(to.channel()));
    }

    /** Notes why somebody is not told on this channel: preference, quiet-hours, withdrawn, digest, no-address, suppressed. */
    public Mono<Void> notSent(UUID notificationId, Channel channel, String reason) {
        return rows.notSent(notificationId, channel, reason);
    }

    /** What still waits is not sent any more. Emits how many; what is just being sent may leave, and is sent then. */
    public Mono<Long> withdraw(Collection<UUID> notificationIds, String reason) {
        return Mono.defer(() -> database.sql("""
                        update delivery set state = 'not-sent', reason = :reason, ended_at = :now
                        where notification_id = any(:ids) and state = 'queued'""")
                .bind("ids", notificationIds.toArray(UUID[]::new))
                .bind("reason", reason)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated());
    }

    public Mono<Void> queueToCustomer(CustomerMail mail) {
        return rows.queueToCustomer(mail).then(ring(Channel.MAIL));
    }

    /** Notes in the customer's record why a mail was not written. */
    public Mono<Void> notSentToCustomer(CustomerMail mail, String reason) {
        return rows.notSentToCustomer(mail, reason);
    }

    /** Rings on this node when there is something to send. */
    Flux<Channel> queued() {
        return queued.rings();
    }

    Mono<Void> ring(Channel channel) {
        return AfterCommit.run(() -> queued.ring(channel));
    }
}
