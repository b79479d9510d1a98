package io.relance.notification;

import io.relance.live.LiveSignals;
import io.relance.notification.LiveAlert.NotRecovered;
import io.relance.notification.LiveAlert.Told;
import io.relance.notification.Positions.Inboxed;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A person's notifications as they come: each once, in order, without a gap, however signals are lost, doubled or late.
 * A signal only causes a read of what came after the last one that was handed on; one read at a time, none while the
 * reader is busy. A failed read is made up for by the next.
 */
@Component
public class LiveAlerts {

    private static final Logger log = LoggerFactory.getLogger(LiveAlerts.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(15);
    private static final int BATCH = 64;

    private final Notifications notifications;
    private final Positions positions;
    private final LiveSignals signals;
    private final Lookout lookout;

    @Autowired
    LiveAlerts(Notifications notifications, Positions positions, LiveSignals signals) {
        this(notifications, positions, signals, LOOK_ANYWAY);
    }

    LiveAlerts(Notifications notifications, Positions positions, LiveSignals signals, Duration lookAnyway) {
        this.notifications = notifications;
        this.positions = positions;
        this.signals = signals;
        this.lookout = new Lookout(positions, lookAnyway);
    }

    /**
     * First what came after the one that the client saw last, then what comes. From now on if it names none; if the one that it names is
     * not known, or of another epoch, it is told so first.
     */
    public Flux<LiveAlert> of(UUID userId, @Nullable String lastId, @Nullable String epoch) {
        return apart(positions.of(userId, uuid(lastId))).flatMapMany(inbox -> {
            Long seen = inbox.isOf(epoch) ? inbox.seen() : null;
            var alerts = follow(userId, inbox, new AtomicLong(seen == null ? inbox.newest() : seen));
            return lastId == null || seen != null
                    ? alerts
                    : alerts.startWith(new NotRecovered(inbox.newestId(), inbox.newest(), inbox.epoch()));
        });
    }

    private Flux<LiveAlert> follow(UUID userId, Inboxed inbox, AtomicLong seen) {
        return Flux.merge(signals.listen(Inbox.topic(userId)), lookout.behind(userId, seen::get), Mono.just("look"))
                .onBackpressureLatest()
                .concatMap(signal -> unseen(userId, seen), 0)
                .map(one -> new Told(one, inbox.epoch(), one.position() <= inbox.newest()));
    }

    /** Batch by batch, until there is nothing more. */
    private Flux<Notification> unseen(UUID userId, AtomicLong seen) {
        return Flux.defer(() -> batch(userId, seen))
                .repeatWhen(ends -> ends.takeWhile(count -> count == BATCH))
                .onErrorResume(DataAccessException.class, this::later);
    }

    /** Read as a whole, so that a slow client holds no connection to the database. */
    private Flux<Notification> batch(UUID userId, AtomicLong seen) {
        return apart(notifications.after(userId, seen.get(), BATCH).collectList())
                .flatMapIterable(batch -> batch)
                .doOnNext(notification -> seen.set(notification.position()));
    }

    /** Who listens for hours would otherwise keep all that the question needed, the statement and its connection, as long. */
    private static <T> Mono<T> apart(Mono<T> question) {
        return Mono.fromFuture(question::toFuture);
    }

    private Flux<Notification> later(DataAccessException failure) {
        log.debug("Alerts are read again with the next signal: {}", failure.toString());
        return Flux.empty();
    }

    private static @Nullable UUID uuid(@Nullable String id) {
        try {
            return id == null ? null : UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
