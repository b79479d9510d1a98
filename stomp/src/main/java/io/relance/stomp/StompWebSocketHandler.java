package io.relance.stomp;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.web.cors.CorsConfiguration;
import org.springframework.web.cors.reactive.CorsConfigurationSource;
import org.springframework.web.reactive.socket.WebSocketHandler;
import org.springframework.web.reactive.socket.WebSocketSession;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One STOMP endpoint; register it with a {@code SimpleUrlHandlerMapping}, which also refuses foreign web origins with 403 before
 * the upgrade. Frames of a connection are handled in order; connections do not slow each other.
 */
public final class StompWebSocketHandler implements WebSocketHandler, CorsConfigurationSource {

    private static final List<String> SUB_PROTOCOLS = List.of("v12.stomp", "v11.stomp", "v10.stomp");

    /** A slice of a drain. */
    private static final Duration MOMENT = Duration.ofMillis(50);

    private static final int MOMENTS_A_SECOND = 20;

    private final Host host;
    private final Rounds rounds;
    private volatile boolean draining;

    public StompWebSocketHandler(StompApplication application, StompSettings settings) {
        this(application, settings, event -> {});
    }

    /** The observer is called from any thread and must be quick. */
    public StompWebSocketHandler(StompApplication application, StompSettings settings, Consumer<StompEvent> observer) {
        this.host = new Host(application, settings, observer);
        this.rounds = new Rounds(settings);
    }

    @Override
    public List<String> getSubProtocols() {
        return SUB_PROTOCOLS;
    }

    @Override
    public CorsConfiguration getCorsConfiguration(ServerWebExchange exchange) {
        CorsConfiguration origins = new CorsConfiguration();
        origins.setAllowedOrigins(List.copyOf(host.settings().allowedOrigins()));
        return origins;
    }

    @Override
    public Mono<Void> handle(WebSocketSession socket) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> enter(new StompSession(socket, host))),
                StompSession::run,
                session -> Mono.fromRunnable(() -> leave(session)));
    }

    /** As {@link #drain(int)}, all at once. */
    public Mono<Void> drain() {
        return drain(Integer.MAX_VALUE);
    }

    /**
     * Ends every connection with an ERROR and close 1001, so many a second that the other nodes can take them in; those that still come are
     * sent away at once. Completes when none is left.
     */
    public Mono<Void> drain(int clientsPerSecond) {
        int atOnce = Math.max(1, clientsPerSecond / MOMENTS_A_SECOND);
        return Mono.defer(() -> {
            draining = true;
            return Flux.fromIterable(List.copyOf(rounds.sessions()))
                    .buffer(atOnce)
                    .index()
                    .concatMap(part -> later(part.getT1()).thenReturn(part.getT2()))
                    .concatMapIterable(sessions -> sessions)
                    .doOnNext(session -> session.end(Farewell.shuttingDown()))
                    .flatMap(StompSession::gone, Integer.MAX_VALUE)
                    .then();
        });
    }

    private static Mono<Long> later(long part) {
        return part == 0 ? Mono.just(0L) : Mono.delay(MOMENT);
    }

    private StompSession enter(StompSession session) {
        host.count(StompEvent.OPENED);
        rounds.enter(session);
        if (draining) {
            session.end(Farewell.shuttingDown());
        }
        return session;
    }

    private void leave(StompSession session) {
        rounds.leave(session);
        host.count(StompEvent.CLOSED);
    }
}
