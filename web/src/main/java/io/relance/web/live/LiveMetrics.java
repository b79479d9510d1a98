package io.relance.web.live;

import static java.util.Objects.requireNonNull;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.relance.stomp.StompEvent;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;

/**
 * What the STOMP endpoint does, in numbers: {@code relance.stomp.sessions} that are open, and how many {@code relance.stomp.events} of
 * each kind there were.
 */
@Component
class LiveMetrics implements Consumer<StompEvent> {

    private static final String EVENTS = "relance.stomp.events";

    private final AtomicInteger sessions = new AtomicInteger();
    private final Map<StompEvent, Counter> events = new EnumMap<>(StompEvent.class);
    private final Counter replayed;

    LiveMetrics(MeterRegistry meters) {
        meters.gauge("relance.stomp.sessions", sessions);
        for (StompEvent event : StompEvent.values()) {
            events.put(event, meters.counter(EVENTS, "event", name(event)));
        }
        this.replayed = meters.counter(EVENTS, "event", "replayed");
    }

    @Override
    public void accept(StompEvent event) {
        requireNonNull(events.get(event)).increment();
        switch (event) {
            case OPENED -> sessions.incrementAndGet();
            case CLOSED -> sessions.decrementAndGet();
            case REFUSED, RECEIVED, SENT, TOO_SLOW -> {}
        }
    }

    void replayed() {
        replayed.increment();
    }

    private static String name(StompEvent event) {
        return event.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
