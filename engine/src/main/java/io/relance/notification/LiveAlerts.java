package io.relance.notification;

import io.relance.live.LiveSignals;
import io.relance.notification.LiveAlert.NotRecovered;
import io.relance.notification.Positions.Inboxed;
import java.time.Duration;
import java.util.UUID;
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
 * reader is busy. A failed read is made up for by the next. Those who read at the same time read together.
 */
@Component
public class LiveAlerts {

    private static final Logger log = LoggerFactory.getLogger(LiveAlerts.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(15);

    private final Arrivals arrivals;
    private final Positions positions;
    private final LiveSignals signals;
    private final Lookout lookout;

    @Autowired
    LiveAlerts(Arrivals arrivals, Positions positions, LiveSignals signals) {
        this(arrivals, positions, signals, LOOK_ANYWAY);
    }

    LiveAlerts(Arrivals arrivals, Positions positions, LiveSignals signals, Duration lookAnyway) {
        this.arrivals = arrivals;
        this.positions = positions;
        this.signals = signals;
        this.lookout = new Lookout(positions::newest, lookAnyway);
    }

    /**
     * First what came after the one that the client saw last, then what comes. From now on if it names none; if the one that it names is
     * not known, or of another epoch, it is told so first.
     */
    public Flux<LiveAlert> of(UUID userId, @Nullable String lastId, @Nullable String epoch) {
        return Flux.defer(() -> follow(userId, new LivePlace(lastId, epoch)));
    }

    /** Who is heard of before the inbox is looked at has no gap between the two. */
    private Flux<LiveAlert> follow(UUID userId, LivePlace place) {
        return Flux.merge(signals.listen(Inbox.topic(userId)), lookout.behind(userId, place::upTo), Mono.just("look"))
                .onBackpressureLatest()
                .concatMap(signal -> place.isKnown() ? unseen(userId, place) : begin(userId, place), 0);
    }

    private Flux<LiveAlert> begin(UUID userId, LivePlace place) {
        return positions
                .of(userId, place.lastId())
                .flatMapMany(inbox -> place.isFoundIn(inbox) ? missed(userId, place, inbox) : Flux.just(lost(inbox)));
    }

    private Flux<LiveAlert> missed(UUID userId, LivePlace place, Inboxed inbox) {
        return place.upTo() < inbox.newest() ? unseen(userId, place) : Flux.empty();
    }

    private static LiveAlert lost(Inboxed inbox) {
        return new NotRecovered(inbox.newestId(), inbox.newest(), inbox.epoch());
    }

    /** Batch by batch, until there is nothing more. */
    private Flux<LiveAlert> unseen(UUID userId, LivePlace place) {
        return Flux.defer(() -> batch(userId, place))
                .repeat(place::isMoreThere)
                .onErrorResume(DataAccessException.class, this::later);
    }

    /** Read as a whole, so that a slow client holds no connection to the database. */
    private Flux<LiveAlert> batch(UUID userId, LivePlace place) {
        return arrivals.after(userId, place.upTo()).flatMapIterable(place::takeOn);
    }

    private Flux<LiveAlert> later(DataAccessException failure) {
        log.debug("Alerts are read again with the next signal: {}", failure.toString());
        return Flux.empty();
    }
}
