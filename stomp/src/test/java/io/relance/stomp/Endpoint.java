package io.relance.stomp;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.server.reactive.ReactorHttpHandlerAdapter;
import org.springframework.web.reactive.config.EnableWebFlux;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.server.adapter.WebHttpHandlerBuilder;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A real server with one STOMP endpoint on a free loopback port. */
final class Endpoint implements AutoCloseable {

    static final StompSettings SETTINGS = new StompSettings(
            16 * 1024, 256 * 1024, Duration.ofMillis(300), Duration.ofSeconds(1), 4, Set.of("https://friend.example"));

    final Broker broker = new Broker();
    final StompWebSocketHandler handler;
    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final DisposableServer server;

    private Endpoint(StompSettings settings, int port) {
        this.handler = new StompWebSocketHandler(broker, settings);
        context.register(WebFlux.class);
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
        return new Endpoint(SETTINGS, 0);
    }

    static Endpoint started(StompSettings settings, int port) {
        return new Endpoint(settings, port);
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
    static class WebFlux {}
}
