package io.relance.bench.product;

import io.relance.embedded.EmbeddedServers;
import io.relance.embedded.EmbeddedSettings;
import io.relance.embedded.Server;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;

/** The application with real servers: PostgreSQL, Redis and Zeebe of {@code embedded}, safe against a power cut, and our own mail relay. */
public final class Product implements AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final Path folder;
    private final EmbeddedServers servers;
    private final int port = Ports.free();
    private final int mailPort = Ports.free();
    private final ChildProgram relay;
    private final ChildProgram application;

    private Product(Path folder, EmbeddedServers servers, List<String> options) throws IOException {
        this.folder = folder;
        this.servers = servers;
        this.relay = new ChildProgram(
                "the mail relay",
                List.of(
                        MailRelay.class.getName(),
                        Integer.toString(mailPort),
                        journal().toString()),
                folder.resolve("relay.log"),
                () -> Ports.answers(mailPort));
        this.application =
                new ChildProgram("the application", program(options), folder.resolve("application.log"), this::isReady);
    }

    /** Starts everything and returns when it is ready; the options are the application's arguments. */
    public static Product started(Path parent, String... options) throws Exception {
        var folder = Files.createTempDirectory(Files.createDirectories(parent), "product");
        var settings = new EmbeddedSettings(folder.resolve("servers"), true, System.out::println)
                .starting(EnumSet.complementOf(EnumSet.of(Server.SMTP)), null);
        var product = new Product(folder, EmbeddedServers.start(settings), List.of(options));
        try {
            product.relay.start();
            product.application.start();
            return product;
        } catch (Exception failure) {
            product.close();
            throw failure;
        }
    }

    public URI address() {
        return URI.create("http://" + Ports.LOOPBACK + ":" + port);
    }

    public URI grpcAddress() {
        return servers.broker().grpcAddress();
    }

    public int mailPort() {
        return mailPort;
    }

    public Connection database() throws SQLException {
        var postgres = servers.postgres();
        return DriverManager.getConnection(postgres.jdbcUrl(), postgres.user(), postgres.password());
    }

    /** From now on PostgreSQL knows when each transaction was committed. */
    public void remembersCommitTimes() throws Exception {
        try (var database = database();
                var statement = database.createStatement()) {
            statement.execute("alter system set track_commit_timestamp = on");
        }
        servers.postgres().restart();
        Waiting.until("the application has its database again", Duration.ofMinutes(1), this::isReady);
    }

    public void killApplication() {
        application.kill();
    }

    public void startApplication() throws Exception {
        application.start();
    }

    public void killRelay() {
        relay.kill();
    }

    public void startRelay() throws Exception {
        relay.start();
    }

    /** It is brought back by who started it. */
    public void killRedis() {
        servers.redis().kill();
    }

    public boolean hasRedis() {
        return Ports.answers(servers.redis().uri().getPort());
    }

    public AcceptedMails mails() throws IOException {
        return AcceptedMails.in(journal());
    }

    /** The application's log and the relay's journal stay; the data goes. */
    @Override
    public void close() {
        application.kill();
        relay.kill();
        servers.close();
    }

    private Path journal() {
        return folder.resolve("mails");
    }

    private boolean isReady() {
        var request = HttpRequest.newBuilder(address().resolve("/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(5));
        try {
            return HTTP.send(request.build(), BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private List<String> program(List<String> options) {
        var words = new ArrayList<>(List.of("io.relance.web.RelanceApplication"));
        words.addAll(properties());
        words.addAll(options);
        return words;
    }

    private List<String> properties() {
        var postgres = servers.postgres();
        var database = "//%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database());
        return Stream.of(
                        "server.port=" + port,
                        "spring.main.web-application-type=reactive",
                        "spring.r2dbc.url=r2dbc:postgresql:" + database,
                        "spring.r2dbc.username=" + postgres.user(),
                        "spring.r2dbc.password=" + postgres.password(),
                        "spring.flyway.url=jdbc:postgresql:" + database,
                        "spring.flyway.user=" + postgres.user(),
                        "spring.flyway.password=" + postgres.password(),
                        "spring.data.redis.url=" + servers.redis().uri(),
                        "relance.zeebe.grpc-address=" + servers.broker().grpcAddress(),
                        "relance.zeebe.rest-address=" + servers.broker().restAddress(),
                        "spring.mail.host=" + Ports.LOOPBACK,
                        "spring.mail.port=" + mailPort)
                .map(property -> "--" + property)
                .toList();
    }
}
