package io.relance.web.live;

import io.netty.channel.ChannelOption;
import io.relance.stomp.EventLoopUpgrade;
import io.relance.stomp.StompSettings;
import io.relance.stomp.StompWebSocketHandler;
import java.util.Map;
import org.springframework.boot.reactor.netty.NettyReactiveWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.handler.SimpleUrlHandlerMapping;
import org.springframework.web.reactive.socket.server.WebSocketService;
import org.springframework.web.reactive.socket.server.support.HandshakeWebSocketService;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration implements WebFluxConfigurer {

    private static final int QUEUE_AT_THE_DOOR = 4096;

    /** Named, because Spring would take another server's for a class path that only looks like it. */
    @Override
    public WebSocketService getWebSocketService() {
        return new HandshakeWebSocketService(new EventLoopUpgrade());
    }

    @Bean
    StompWebSocketHandler stompEndpoint(LiveDestinations destinations, LiveMetrics metrics) {
        return new StompWebSocketHandler(destinations, StompSettings.defaults(), metrics);
    }

    /** Whoever comes in a storm waits at the door; with a short queue the kernel would drop them, and each would try again seconds later. */
    @Bean
    WebServerFactoryCustomizer<NettyReactiveWebServerFactory> longQueueAtTheDoor() {
        return server -> server.addServerCustomizers(http -> http.option(ChannelOption.SO_BACKLOG, QUEUE_AT_THE_DOOR));
    }

    @Bean
    HandlerMapping stompMapping(StompWebSocketHandler endpoint) {
        return new SimpleUrlHandlerMapping(Map.of("/ws", endpoint), -1);
    }
}
