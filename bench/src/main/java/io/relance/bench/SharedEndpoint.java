package io.relance.bench;

import io.relance.stomp.Connecting;
import io.relance.stomp.StompApplication;
import io.relance.stomp.StompMessage;
import io.relance.stomp.StompSettings;
import io.relance.stomp.StompWebSocketHandler;
import io.relance.stomp.Subscribing;
import java.security.Principal;
import java.util.Map;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The application's destinations, and {@code /topic/shared} besides. */
final class SharedEndpoint implements StompApplication {

    private static final int BEFORE_THE_PAGES = -1;

    private final StompApplication application;
    private final SharedTopic topic;

    SharedEndpoint(StompApplication liveDestinations, SharedTopic topic) {
        this.application = liveDestinations;
        this.topic = topic;
    }

    HandlerMapping mapping() {
        var endpoint = new StompWebSocketHandler(this, StompSettings.defaults());
        return new SimpleUrlHandlerMapping(Map.of(NodeProgram.PATH, endpoint), BEFORE_THE_PAGES);
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
