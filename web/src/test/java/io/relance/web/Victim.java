package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.relance.web.demo.DemoApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The application and its servers in processes of their own, which can be killed. Data, port and tokens outlive them. */
final class Victim implements AutoCloseable {

    static final List<String> SERVERS = List.of("zeebe", "redis", "postgresql");

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path data;
    private final int port = freePort();
    private final Map<String, Caller> callers = new ConcurrentHashMap<>();
    private Process application;

    private Victim(Path data) throws IOException {
        this.data = data;
        this.application = spawn();
    }

    static Victim started(Path data) throws IOException {
        var victim = new Victim(data);
        victim.awaitReady();
        await().atMost(PATIENCE)
                .until(() -> Browser.at(victim.address())
                                .signIn("service", Caller.PASSWORD)
                                .status()
                        == 200);
        return victim;
    }

    Caller as(String username) {
        return callers.computeIfAbsent(username, name -> Caller.signedIn(address(), name));
    }

    /** {@code kill -9}; the servers stay behind for the next start to find. */
    void killed() throws InterruptedException {
        application.destroyForcibly().waitFor();
    }

    void startedAgain() throws IOException {
        application = spawn();
        awaitReady();
    }

    /** {@code kill -9} to one server. Returns when it runs again, brought back by the application. */
    void loses(String server) {
        var lost = process(server).orElseThrow();
        lost.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !lost.isAlive());
    }

    private URI address() {
        return URI.create("http://localhost:" + port);
    }

    private Process spawn() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        var words = List.of(
                java,
                "-Xmx384m",
                "--enable-native-access=ALL-UNNAMED",
                "-Drelance.data=" + data,
                "-cp",
                classPath,
                DemoApplication.class.getName(),
                "--server.port=" + port);
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()))
                .start();
    }

    Path log() {
        return data.resolveSibling(data.getFileName() + ".log");
    }

    private void awaitReady() {
        await().atMost(PATIENCE).until(() -> {
            assertThat(application.isAlive())
                    .as("the application lives; see %s", log())
                    .isTrue();
            return isReady();
        });
    }

    private boolean isReady() {
        try {
            var request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                    .timeout(Duration.ofSeconds(5));
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private Optional<ProcessHandle> process(String server) {
        try {
            var file = data.resolve("run").resolve(server + ".pid");
            return Files.exists(file)
                    ? ProcessHandle.of(Long.parseLong(Files.readString(file).split(" ")[0]))
                    : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The application first, so that it does not bring its servers back. */
    @Override
    public void close() {
        var servers = SERVERS.stream().flatMap(server -> process(server).stream());
        var family = Stream.concat(application.descendants(), servers.flatMap(Victim::withDescendants))
                .toList();
        application.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static Stream<ProcessHandle> withDescendants(ProcessHandle process) {
        return Stream.concat(process.descendants(), Stream.of(process));
    }
}
