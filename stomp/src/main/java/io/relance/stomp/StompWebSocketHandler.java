package io.relance.stomp;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
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

    private final StompApplication application;
    private final StompSettings settings;
    private final Set<StompSession> sessions = ConcurrentHashMap.newKeySet();
    private volatile boolean draining;

    public StompWebSocketHandler(StompApplication application, StompSettings settings) {
        this.application = application;
        this.settings = settings;
    }

    @Override
    public List<String> getSubProtocols() {
        return SUB_PROTOCOLS;
    }

    @Override
    public CorsConfiguration getCorsConfiguration(ServerWebExchange exchange) {
        CorsConfiguration origins = new CorsConfiguration();
        origins.setAllowedOrigins(List.copyOf(settings.allowedOrigins()));
        return origins;
    }

    @Override
    public Mono<Void> handle(WebSocketSession socket) {
        return Mono.usingWhen(
                Mono.fromSupplier(() -> enter(new StompSession(socket, application, settings))),
                StompSession::run,
                session -> Mono.fromRunnable(() -> sessions.remove(session)));
    }

    /** Ends every connection with an ERROR and close 1001, also those that still come; completes when none is left. */
    public Mono<Void> drain() {
        return Mono.defer(() -> {
            draining = true;
            sessions.forEach(session -> session.end(Farewell.shuttingDown()));
            return Flux.fromIterable(sessions)
                    .flatMap(StompSession::gone, Integer.MAX_VALUE)
                    .then();
        });
    }

    private StompSession enter(StompSession session) {
        sessions.add(session);
        if (draining) {
            session.end(Farewell.shuttingDown());
        }
        return session;
    }
}
