package io.relance.bench;

import io.relance.stomp.Connecting;
import io.relance.stomp.StompApplication;
import io.relance.stomp.StompEvent;
import io.relance.stomp.StompMessage;
import io.relance.stomp.StompSettings;
import io.relance.stomp.StompWebSocketHandler;
import io.relance.stomp.Subscribing;
import java.security.Principal;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The application's destinations, and {@code /topic/shared} besides. */
final class SharedEndpoint implements StompApplication {

    /** The application's own, so that clients come the way that they come there. */
    static final String PATH = "/ws";

    private static final int BEFORE_THE_APPLICATIONS = -2;

    private final StompApplication application;
    private final SharedTopic topic;
    private final Consumer<StompEvent> metrics;

    SharedEndpoint(StompApplication liveDestinations, SharedTopic topic, Consumer<StompEvent> liveMetrics) {
        this.application = liveDestinations;
        this.topic = topic;
        this.metrics = liveMetrics;
    }

    HandlerMapping mapping() {
        var endpoint = new StompWebSocketHandler(this, StompSettings.defaults(), metrics);
        return new SimpleUrlHandlerMapping(Map.of(PATH, endpoint), BEFORE_THE_APPLICATIONS);
    }

    @Override
    public Mono<Principal> connect(Connecting connecting) {
        return application.connect(connecting);
    }

    @Override
    public Flux<StompMessage> subscribe(Subscribing subscribing) {
        return subscribing.destination().equals("/topic/shared")
                ? topic.follow(subscribing)
                : application.subscribe(subscribing);
    }
}
