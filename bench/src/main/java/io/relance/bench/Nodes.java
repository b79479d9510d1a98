package io.relance.bench;

import io.relance.embedded.EmbeddedServers;
import io.relance.embedded.EmbeddedSettings;
import io.relance.embedded.Server;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;

/** Real PostgreSQL and Redis, empty, and nodes of the application on them. Neither engine nor mail: nothing that is measured asks them. */
final class Nodes implements AutoCloseable {

    private final EmbeddedServers servers;

    Nodes() {
        Path data = Output.folder().resolve("servers-" + ProcessHandle.current().pid());
        var settings = new EmbeddedSettings(data, EnumSet.of(Server.POSTGRESQL, Server.REDIS), null, false, line -> {});
        this.servers = EmbeddedServers.start(settings);
    }

    Child start(String name) {
        var options = properties().stream().map(property -> "-D" + property).toList();
        return Child.started(name, NodeProgram.class, ClassPath.withoutPeer(), options);
    }

    private List<String> properties() {
        var postgres = servers.postgres();
        var database = "//%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database());
        return List.of(
                "server.port=0",
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=1",
                "relance.zeebe.grpc-address=http://127.0.0.1:1",
                "relance.zeebe.rest-address=http://127.0.0.1:1",
                "spring.r2dbc.url=r2dbc:postgresql:" + database,
                "spring.r2dbc.username=" + postgres.user(),
                "spring.r2dbc.password=" + postgres.password(),
                "spring.flyway.url=jdbc:postgresql:" + database,
                "spring.flyway.user=" + postgres.user(),
                "spring.flyway.password=" + postgres.password(),
                "spring.data.redis.url=" + servers.redis().uri());
    }

    @Override
    public void close() {
        servers.close();
    }
}
