package io.relance.web.live;

import io.relance.stomp.StompWebSocketHandler;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * When the application stops, open browsers are told first, while everything else still runs: so many a second that the other nodes can
 * take them in.
 */
@Component
class LiveDrain implements SmartLifecycle {

    private static final int CLIENTS_PER_SECOND = 3_000;

    private final StompWebSocketHandler endpoint;
    private volatile boolean running;

    LiveDrain(StompWebSocketHandler endpoint) {
        this.endpoint = endpoint;
    }

    @Override
    public void start() {
        running = true;
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable stopped) {
        running = false;
        var unused = endpoint.drain(CLIENTS_PER_SECOND)
                .doFinally(end -> stopped.run())
                .subscribe();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before all others. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE;
    }
}
