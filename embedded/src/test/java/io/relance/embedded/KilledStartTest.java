package io.relance.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Servers that are killed before they were ever ready. */
class KilledStartTest {

    @TempDir
    private Path data;

    private final Queue<String> told = new ConcurrentLinkedQueue<>();

    @Test
    void a_broker_that_is_killed_while_it_starts_is_started_again_and_nothing_else_ends() throws Exception {
        var settings =
                new EmbeddedSettings(data, true, told::add).starting(EnumSet.of(Server.POSTGRESQL, Server.ZEEBE), null);
        try (var servers = EmbeddedServers.startAhead(settings)) {
            await().atMost(Duration.ofSeconds(20)).until(this::theBrokerIsKilled);

            servers.awaitBroker();

            assertThat(told).contains("Zeebe was killed while it started and is started again");
            assertAnswers(servers.broker().grpcAddress().getPort());
            assertAnswers(servers.postgres().port());
        }
    }

    private boolean theBrokerIsKilled() {
        var broker = new PidFile(data.resolve("run/zeebe.pid")).leftOver();
        broker.ifPresent(ProcessHandle::destroyForcibly);
        return broker.isPresent();
    }

    private static void assertAnswers(int port) throws Exception {
        try (var socket = new Socket(Loopback.HOST, port)) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
