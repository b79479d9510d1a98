package io.relance.web.demo;

import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.DefaultResourceLoader;

/** The configuration as Spring will see it, read before anything is started: arguments, system properties, environment, files. */
final class StartConfiguration {

    private StartConfiguration() {}

    static ConfigurableEnvironment of(String[] arguments) {
        LoggingSystem.get(StartConfiguration.class.getClassLoader()).beforeInitialize();
        var environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        ConfigDataEnvironmentPostProcessor.applyTo(
                environment, new DefaultResourceLoader(), null, DemoApplication.PROFILE);
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
