package io.relance.web.demo;

import io.relance.embedded.EmbeddedFailure;
import io.relance.embedded.FeedDatabase;
import io.relance.embedded.Server;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.env.PropertyResolver;

/** The servers whose addresses the configuration gives, so that they are not started here. */
record GivenServers(PropertyResolver configuration) {

    /** @throws EmbeddedFailure with one sentence when the given addresses do not make a whole */
    GivenServers {
        var ofBroker = properties(Server.ZEEBE);
        for (var server : Server.values()) {
            requireAllOrNone(configuration, properties(server));
        }
        if (configuration.containsProperty(ofBroker.getFirst())) {
            requireAllOrNone(configuration, List.of(ofBroker.getFirst(), "spring.r2dbc.url"));
        }
    }

    private static List<String> properties(Server server) {
        return switch (server) {
            case POSTGRESQL -> List.of("spring.r2dbc.url", "spring.flyway.url");
            case REDIS -> List.of("spring.data.redis.url");
            case ZEEBE -> List.of("relance.zeebe.grpc-address", "relance.zeebe.rest-address");
            case SMTP -> List.of("spring.mail.host");
        };
    }

    /** One database has two addresses, for the application and for its schema; a broker has two, and its records are in that database. */
    private static void requireAllOrNone(PropertyResolver configuration, List<String> properties) {
        var given = properties.stream().filter(configuration::containsProperty).toList();
        if (!given.isEmpty() && given.size() < properties.size()) {
            var missing =
                    properties.stream().filter(name -> !given.contains(name)).toList();
            throw new EmbeddedFailure("The configuration gives %s, so it must give %s too; see docs/operations.md."
                    .formatted(given.getFirst(), missing.getFirst()));
        }
    }

    boolean has(Server server) {
        return configuration.containsProperty(properties(server).getFirst());
    }

    Set<Server> missing() {
        var missing = EnumSet.allOf(Server.class);
        missing.removeIf(this::has);
        return missing;
    }

    /** Where an embedded broker writes its records, when the database is not embedded. */
    @Nullable
    FeedDatabase feed() {
        return has(Server.POSTGRESQL)
                ? new FeedDatabase(
                        text("spring.flyway.url"), text("spring.flyway.user"), text("spring.flyway.password"))
                : null;
    }

    /** One for each given server. */
    Stream<String> sentences() {
        return Stream.of(Server.values())
                .filter(this::has)
                .map(server -> addresses(server).toList().getFirst())
                .map(address -> "%s is yours: %s".formatted(address.server().title(), address.shown()));
    }

    Stream<ServerAddress> addresses() {
        return Stream.of(Server.values()).filter(this::has).flatMap(this::addresses);
    }

    private Stream<ServerAddress> addresses(Server server) {
        return properties(server).stream().map(name -> new ServerAddress(server, name, address(server, name)));
    }

    private String address(Server server, String property) {
        return server == Server.SMTP
                ? "smtp://%s:%s".formatted(text(property), configuration.getProperty("spring.mail.port", "25"))
                : text(property);
    }

    private String text(String property) {
        return configuration.getProperty(property, "");
    }
}
