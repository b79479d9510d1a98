package io.relance.web.demo;

import io.relance.embedded.EmbeddedFailure;
import io.relance.embedded.EmbeddedServers;
import io.relance.embedded.EmbeddedSettings;
import io.relance.embedded.EngineClock;
import io.relance.embedded.Server;
import io.relance.embedded.Servers;
import io.relance.web.RelanceApplication;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.support.AbstractBeanDefinition;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.PropertyResolver;

/**
 * The application with example data: what {@code mvn} runs. Starts the servers whose addresses the configuration does not give, and keeps
 * their data in {@code .relance/}, or in the folder that {@code relance.data} names.
 */
public final class DemoApplication {

    static final String PROFILE = "demo";

    private DemoApplication() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        try {
            var configuration = StartConfiguration.of(arguments);
            HttpPort.of(configuration).mustBeFree();
            var folder = folder(configuration);
            run(missing(new GivenServers(configuration), folder), SecretKeyFile.in(folder), arguments);
        } catch (EmbeddedFailure failure) {
            System.err.println(failure.getMessage());
            System.exit(1);
        }
    }

    @SuppressWarnings("SystemOut")
    private static EmbeddedServers missing(GivenServers given, Path folder) {
        given.addresses().forEach(ServerAddress::mustAnswer);
        given.sentences().forEach(System.out::println);
        var settings = EmbeddedSettings.inFolder(folder).starting(given.missing(), given.feed());
        return EmbeddedServers.startAhead(settings).closedByCaller();
    }

    /** Spring closes the servers when its context is down, so the application never outlives them. */
    private static void run(EmbeddedServers servers, Map<String, Object> key, String[] arguments) {
        System.out.println("Starting the application …");
        SpringApplication.getShutdownHandlers().add(servers::close);
        var application = on(servers, key).run(arguments);
        servers.awaitBroker();
        sayWhere(application);
    }

    /** Usable with any servers, so that tests run what the demo runs. */
    public static SpringApplication on(Servers servers) {
        return on(servers, Map.of());
    }

    /** All records are kept: by them {@link Stillness} knows which timers are set. */
    private static SpringApplication on(Servers servers, Map<String, Object> key) {
        var application = new SpringApplication(RelanceApplication.class);
        application.setAdditionalProfiles(PROFILE);
        var properties = ServerProperties.of(servers);
        properties.putAll(key);
        properties.put("relance.keep.records", "36500d");
        application.setDefaultProperties(properties);
        application.addInitializers(context -> register(servers, (GenericApplicationContext) context));
        return application;
    }

    private static void register(Servers servers, GenericApplicationContext context) {
        context.registerBean(
                "servers",
                Servers.class,
                () -> servers,
                bean -> ((AbstractBeanDefinition) bean).setDestroyMethodName(""));
        if (servers.has(Server.ZEEBE)) {
            context.registerBean("clock", Clock.class, servers::clock);
            context.registerBean("engineClock", EngineClock.class, servers::clock);
        }
    }

    private static void sayWhere(ApplicationContext application) {
        System.out.printf(
                "Relance is ready: http://localhost:%s  (sign in as li, manager, director, … with the password %s)%n",
                application.getEnvironment().getProperty("local.server.port"), DemoPeople.PASSWORD);
    }

    private static Path folder(PropertyResolver configuration) {
        return Path.of(configuration.getProperty("relance.data", ".relance"));
    }
}
