package io.relance.delivery;

import io.relance.live.AfterCommit;
import io.relance.live.Bell;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
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

    public Mono<Void> post(Collection<Posting> postings) {
        return postings.isEmpty() ? Mono.empty() : rows.write(postings).then(ring(postings));
    }

    private Mono<Void> ring(Collection<Posting> postings) {
        var channels = postings.stream()
                .filter(Posting.Send.class::isInstance)
                .map(Posting::channel)
                .distinct()
                .toList();
        return Flux.fromIterable(channels).concatMap(this::ring).then();
    }

    /** What still waits on these channels, or on all without any, is not sent any more. What is just being sent may leave, and is sent then. */
    public Mono<Void> withdraw(Collection<UUID> notificationIds, NotSent reason, Channel... channels) {
        var from = channels.length == 0 ? Channel.values() : channels;
        return Mono.defer(
                () -> database.sql("""
                        update delivery set %s, reason = :reason, ended_at = :now
                        where notification_id = any(:ids) and channel = any(:channels) and %s""".formatted(DeliveryState.NOT_SENT.here(), DeliveryState.NOT_SENT.mayCome()))
                        .bind("ids", notificationIds.toArray(UUID[]::new))
                        .bind("channels", Stream.of(from).map(Channel::code).toArray(String[]::new))
                        .bind("reason", reason.code())
                        .bind("now", clock.instant())
                        .then());
    }

    public Mono<Void> queueToCustomer(CustomerMail mail) {
        return rows.queueToCustomer(mail).then(ring(Channel.MAIL));
    }

    /** Notes in the customer's record why a mail was not written. */
    public Mono<Void> notSentToCustomer(CustomerMail mail, NotSent reason) {
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
