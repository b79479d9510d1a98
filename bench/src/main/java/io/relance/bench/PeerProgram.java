package io.relance.bench;

import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.messaging.simp.SimpMessagingTemplate;
import org.springframework.messaging.simp.config.MessageBrokerRegistry;
import org.springframework.web.socket.config.annotation.EnableWebSocketMessageBroker;
import org.springframework.web.socket.config.annotation.StompEndpointRegistry;
import org.springframework.web.socket.config.annotation.WebSocketMessageBrokerConfigurer;

/** The peer: Spring's STOMP over the servlet stack with its simple broker, in memory, everything as Spring sets it. */
@EnableWebSocketMessageBroker
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class
})
final class PeerProgram implements WebSocketMessageBrokerConfigurer {

    @Override
    public void registerStompEndpoints(StompEndpointRegistry registry) {
        registry.addEndpoint("/ws");
    }

    @Override
    public void configureMessageBroker(MessageBrokerRegistry registry) {
        registry.enableSimpleBroker("/topic");
    }

    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(PeerProgram.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        var context = application.run(
                "--server.port=0",
                "--spring.config.name=none",
                "--server.tomcat.max-connections=20000",
                "--server.tomcat.accept-count=4096");
        var broker = context.getBean("brokerMessagingTemplate", SimpMessagingTemplate.class);
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        Orders.follow(port, (word, numbers) -> obey(broker, word, numbers));
    }

    private static void obey(SimpMessagingTemplate broker, String word, int[] numbers) {
        switch (word) {
            case "shared" -> broker.convertAndSend("/topic/shared", Marks.body(Marks.SHARED));
            case "own" -> {
                for (int i = 0; i < numbers[1]; i++) {
                    broker.convertAndSend("/topic/own." + (numbers[0] + i), Marks.body(Marks.OWN));
                }
            }
            default -> throw new IllegalArgumentException(word);
        }
    }
}
