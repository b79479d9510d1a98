package io.relance.notification;

import io.relance.live.LiveSignals;
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
    private final LiveSignals signals;
    private final Duration lookAnyway;

    @Autowired
    LiveAlerts(Notifications notifications, LiveSignals signals) {
        this(notifications, signals, LOOK_ANYWAY);
    }

    LiveAlerts(Notifications notifications, LiveSignals signals, Duration lookAnyway) {
        this.notifications = notifications;
        this.signals = signals;
        this.lookAnyway = lookAnyway;
    }

    /** First what came after the one that the client saw last, then what comes; from now on if that one is not known. */
    public Flux<Notification> of(UUID userId, @Nullable String lastId) {
        return notifications.positionOf(userId, uuid(lastId)).flatMapMany(seen -> follow(userId, new AtomicLong(seen)));
    }

    private Flux<Notification> follow(UUID userId, AtomicLong seen) {
        return Flux.merge(signals.listen(Inbox.topic(userId)), looks())
                .onBackpressureLatest()
                .concatMap(signal -> unseen(userId, seen), 0);
    }

    private Flux<String> looks() {
        return Flux.interval(Duration.ZERO, lookAnyway).map(tick -> "look").onBackpressureLatest();
    }

    /** Batch by batch, until there is nothing more. */
    private Flux<Notification> unseen(UUID userId, AtomicLong seen) {
        return Flux.defer(() -> batch(userId, seen))
                .repeatWhen(ends -> ends.takeWhile(count -> count == BATCH))
                .onErrorResume(DataAccessException.class, this::later);
    }

    /** Read as a whole, so that a slow client holds no connection to the database. */
    private Flux<Notification> batch(UUID userId, AtomicLong seen) {
        return notifications
                .after(userId, seen.get(), BATCH)
                .collectList()
                .flatMapIterable(batch -> batch)
                .doOnNext(notification -> seen.set(notification.position()));
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
