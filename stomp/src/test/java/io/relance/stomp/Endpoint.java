package io.relance.stomp;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A real server with one STOMP endpoint on a free loopback port. */
final class Endpoint implements AutoCloseable {

    static final StompSettings SETTINGS = new StompSettings(
            16 * 1024,
            1024 * 1024,
            Duration.ofMillis(500),
            Duration.ofSeconds(2),
            8,
            4,
            Set.of("https://friend.example"));

    final Broker broker;
    final StompWebSocketHandler handler;
    final List<StompEvent> counted = new CopyOnWriteArrayList<>();
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DisposableServer server;

    private Endpoint(Broker broker, StompSettings settings, int port) {
        this.broker = broker;
        this.handler = new StompWebSocketHandler(broker, settings, counted::add);
        context.registerBean(WebFlux.class, () -> new WebFlux(Math.max(64 * 1024, 2 * settings.maxFrameBytes())));
        context.registerBean(
                "endpoints",
                SimpleUrlHandlerMapping.class,
                () -> new SimpleUrlHandlerMapping(Map.of("/ws", handler), -1));
        context.refresh();
        var http = WebHttpHandlerBuilder.applicationContext(context).build();
        this.server = HttpServer.create()
                .host("127.0.0.1")
                .port(port)
                .handle(new ReactorHttpHandlerAdapter(http))
                .bindNow();
    }

    static Endpoint started() {
        return new Endpoint(new Broker("guest", "guest"), SETTINGS, 0);
    }

    static Endpoint started(Broker broker, StompSettings settings, int port) {
        return new Endpoint(broker, settings, port);
    }

    URI uri() {
        return URI.create("ws://127.0.0.1:" + server.port() + "/ws");
    }

    @Override
    public void close() {
        server.disposeNow();
        context.close();
    }

    @EnableWebFlux
    static class WebFlux implements WebFluxConfigurer {

        private final int maxFrameBytes;

        WebFlux(int maxFrameBytes) {
            this.maxFrameBytes = maxFrameBytes;
        }

        @Override
        public WebSocketService getWebSocketService() {
            return new HandshakeWebSocketService(new EventLoopUpgrade(maxFrameBytes));
        }

        /**
         * As in any application that first asks a database who is there, and keeps a session before it answers: the request goes on elsewhere than on its
         * event loop.
         */
        @Bean
        WebFilter asking() {
            return (exchange, chain) -> {
                exchange.getResponse().beforeCommit(() -> elsewhere(Mono.empty()));
                return elsewhere(chain.filter(exchange));
            };
        }

        private static Mono<Void> elsewhere(Mono<Void> work) {
            return work.subscribeOn(Schedulers.parallel());
        }
    }
}
