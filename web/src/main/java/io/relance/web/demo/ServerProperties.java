package io.relance.web.demo;

import io.relance.embedded.MailServer;
import io.relance.embedded.PostgresServer;
import io.relance.embedded.RedisServer;
import io.relance.embedded.Server;
import io.relance.embedded.Servers;
import io.relance.embedded.ZeebeBroker;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** The addresses of the started servers as the application's configuration. */
final class ServerProperties {

    private ServerProperties() {}

    static Map<String, Object> of(Servers servers) {
        var properties = new HashMap<String, Object>();
        Stream.of(Server.values())
                .filter(servers::has)
                .forEach(server -> properties.putAll(
                        switch (server) {
                            case POSTGRESQL -> of(servers.postgres());
                            case REDIS -> of(servers.redis());
                            case ZEEBE -> of(servers.broker());
                            case SMTP -> of(servers.mail());
                        }));
        return properties;
    }

    private static Map<String, Object> of(PostgresServer postgres) {
        var database = "//%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database());
        return Map.of(
                "spring.r2dbc.url", "r2dbc:postgresql:" + database,
                "spring.r2dbc.username", postgres.user(),
                "spring.r2dbc.password", postgres.password(),
                "spring.flyway.url", "jdbc:postgresql:" + database,
                "spring.flyway.user", postgres.user(),
                "spring.flyway.password", postgres.password());
    }

    private static Map<String, Object> of(RedisServer redis) {
        return Map.of("spring.data.redis.url", redis.uri().toString());
    }

    private static Map<String, Object> of(ZeebeBroker broker) {
        return Map.of(
                "relance.zeebe.grpc-address", broker.grpcAddress().toString(),
                "relance.zeebe.rest-address", broker.restAddress().toString());
    }

    private static Map<String, Object> of(MailServer mail) {
        return Map.of("spring.mail.host", mail.host(), "spring.mail.port", mail.port());
    }
}
