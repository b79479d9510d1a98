package io.relance.web.live;

import io.relance.stomp.EventLoopUpgrade;
import io.relance.stomp.StompSettings;
import io.relance.stomp.StompWebSocketHandler;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration implements WebFluxConfigurer {

    /** Named, because Spring would take another server's for a class path that only looks like it. */
    @Override
    public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(new EventLoopUpgrade());
    }

    @Bean
    StompWebSocketHandler stompEndpoint(LiveDestinations destinations) {
        return new StompWebSocketHandler(destinations, StompSettings.defaults());
    }

    @Bean
    HandlerMapping stompMapping(StompWebSocketHandler endpoint) {
        return new SimpleUrlHandlerMapping(Map.of("/ws", endpoint), -1);
    }
}
