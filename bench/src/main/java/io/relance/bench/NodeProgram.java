package io.relance.bench;

import io.relance.web.RelanceApplication;
import java.io.IOException;
import org.springframework.boot.SpringApplication;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.reactive.HandlerMapping;

/** A node of the application as it ships, with a shared topic added; the servers are given as system properties. */
final class NodeProgram {

    private NodeProgram() {}

    public static void main(String[] arguments) throws IOException {
        var application = new SpringApplication(RelanceApplication.class);
        application.addInitializers(context -> {
            var beans = (GenericApplicationContext) context;
            beans.registerBean(SharedTopic.class);
            beans.registerBean(SharedEndpoint.class);
            beans.registerBean(Publisher.class);
            beans.registerBean(
                    "sharedMapping",
                    HandlerMapping.class,
                    () -> beans.getBean(SharedEndpoint.class).mapping());
        });
        var context = application.run();
        int port = Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
        Orders.follow(port, context.getBean(Publisher.class)::obey);
    }
}
