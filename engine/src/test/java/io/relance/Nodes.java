package io.relance;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;

/** Further nodes beside the one of the test, on the same servers. */
public final class Nodes {

    private Nodes() {}

    public static ConfigurableApplicationContext start(String... settings) {
        return new SpringApplicationBuilder(AlertsWorld.class)
                .initializers(
                        new AlertServers(),
                        context -> TestPropertyValues.of(settings).applyTo(context))
                .web(WebApplicationType.NONE)
                .run();
    }
}
