package io.relance.stomp;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.util.Logger;
import reactor.util.Loggers;

/** Everybody who is connected, and the one timer that looks after them all; it runs while there is somebody. */
final class Rounds {

    private static final Logger log = Loggers.getLogger(Rounds.class);
    private static final Duration OFTEN = Duration.ofMillis(10);
    private static final Duration SELDOM = Duration.ofSeconds(1);

    private final Set<StompSession> sessions = ConcurrentHashMap.newKeySet();
    private final Duration interval;
    private Disposable timer = Disposables.disposed();

    Rounds(StompSettings settings) {
        this.interval = interval(settings);
    }

    Set<StompSession> sessions() {
        return sessions;
    }

    synchronized void enter(StompSession session) {
        sessions.add(session);
        if (timer.isDisposed()) {
            timer = Flux.interval(interval).onBackpressureDrop().subscribe(tick -> go(System.nanoTime()));
        }
    }

    synchronized void leave(StompSession session) {
        sessions.remove(session);
        if (sessions.isEmpty()) {
            timer.dispose();
        }
    }

    private void go(long now) {
        for (StompSession session : sessions) {
            try {
                session.lookAfter(now);
            } catch (RuntimeException failure) {
                log.error("A STOMP connection could not be looked after", failure);
            }
        }
    }

    /** A twentieth of what is to be noticed. */
    private static Duration interval(StompSettings settings) {
        Duration shortest = settings.heartbeat().isZero() ? settings.loginTimeout() : settings.heartbeat();
        Duration twentieth = shortest.dividedBy(20);
        if (twentieth.compareTo(OFTEN) < 0) {
            return OFTEN;
        }
        return twentieth.compareTo(SELDOM) > 0 ? SELDOM : twentieth;
    }
}
