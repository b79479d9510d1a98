package io.relance.web.live;

import io.relance.stomp.StompSettings;
import io.relance.stomp.StompWebSocketHandler;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    @Bean
    StompWebSocketHandler stompEndpoint(LiveDestinations destinations) {
        return new StompWebSocketHandler(destinations, StompSettings.defaults());
    }

    @Bean
    HandlerMapping stompMapping(StompWebSocketHandler endpoint) {
        return new SimpleUrlHandlerMapping(Map.of("/ws", endpoint), -1);
    }
}
