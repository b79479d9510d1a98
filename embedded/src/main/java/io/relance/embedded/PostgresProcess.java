package io.relance.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** PostgreSQL from the jar's binaries, with a small footprint; safe against a power cut when a person uses it; a test only kills processes. */
final class PostgresProcess implements PostgresServer {

    private static final String NAME = "relance";

    private final int port = FreePorts.next();
    private final PostgresFolder folder;
    private final Child child;

    PostgresProcess(EmbeddedSettings settings, DataFolder data) {
        this.folder = PostgresFolder.in(data);
        ChildCommand command = new ChildCommand(words(settings.supervised()), Map.of(), data.log("postgresql"));
        this.child = new Child(
                new ServerSpec(
                        "PostgreSQL",
                        port,
                        command,
                        new PidFile(data.pidFile("postgresql")),
                        this::takesQueries,
                        this::createDatabase,
                        running -> folder.stopFast()),
                settings);
    }

    private List<String> words(boolean durable) {
        List<String> words = folder.command("postgres", "-p", Integer.toString(port));
        set(words, "listen_addresses", Loopback.HOST);
        set(words, "unix_socket_directories", "");
        set(words, "max_connections", "100");
        set(words, "shared_buffers", Footprint.wanted().sharedBuffers());
        set(words, "max_wal_size", Footprint.wanted().walSize());
        set(words, "fsync", durable ? "on" : "off");
        set(words, "full_page_writes", durable ? "on" : "off");
        return words;
    }

    private static void set(List<String> words, String name, String value) {
        words.add("-c");
        words.add(name + "=" + value);
    }

    void start() {
        folder.initialise(NAME, NAME);
        child.start();
    }

    private boolean takesQueries() {
        try (Connection connection = connect("postgres")) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private void createDatabase() {
        try (Connection connection = connect("postgres");
                Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                statement.execute("create database " + NAME);
            }
        } catch (SQLException failure) {
            throw new EmbeddedFailure("The database cannot be created: %s.".formatted(failure.getMessage()), failure);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found =
                statement.executeQuery("select 1 from pg_database where datname = '%s'".formatted(NAME))) {
            return found.next();
        }
    }

    private Connection connect(String database) throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s?loginTimeout=2".formatted(Loopback.HOST, port, database);
        return DriverManager.getConnection(url, NAME, NAME);
    }

    Child child() {
        return child;
    }

    @Override
    public String host() {
        return Loopback.HOST;
    }

    @Override
    public int port() {
        return port;
    }

    @Override
    public String database() {
        return NAME;
    }

    @Override
    public String user() {
        return NAME;
    }

    @Override
    public String password() {
        return NAME;
    }

    @Override
    public void kill() {
        child.kill();
    }

    @Override
    public void restart() {
        child.restart();
    }
}
