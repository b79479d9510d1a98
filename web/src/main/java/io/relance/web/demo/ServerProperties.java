package io.relance.web.demo;

import io.relance.embedded.Servers;
import java.util.HashMap;
import java.util.Map;

/** The addresses of the embedded servers as the application's configuration; an address that is configured otherwise wins over them. */
final class ServerProperties {

    private ServerProperties() {}

    static Map<String, Object> of(Servers servers) {
        var postgres = servers.postgres();
        var database = "//%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database());
        var properties = new HashMap<String, Object>();
        properties.put("spring.r2dbc.url", "r2dbc:postgresql:" + database);
        properties.put("spring.r2dbc.username", postgres.user());
        properties.put("spring.r2dbc.password", postgres.password());
        properties.put("spring.flyway.url", "jdbc:postgresql:" + database);
        properties.put("spring.flyway.user", postgres.user());
        properties.put("spring.flyway.password", postgres.password());
        properties.put("spring.data.redis.url", servers.redis().uri().toString());
        properties.put("spring.mail.host", servers.mail().host());
        properties.put("spring.mail.port", servers.mail().port());
        properties.put("relance.zeebe.grpc-address", servers.broker().grpcAddress().toString());
        properties.put("relance.zeebe.rest-address", servers.broker().restAddress().toString());
        return properties;
    }
}
