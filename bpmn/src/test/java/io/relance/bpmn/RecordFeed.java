package io.relance.bpmn;

import io.relance.embedded.PostgresServer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;

/** What the engine did, as its exporter wrote it down. A wait is woken by the exporter's notification and gives up after a while. */
final class RecordFeed implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SCHEMA = "/db/migration/V001__The_engine_writes_its_records_to_a_feed.sql";

    private final Connection connection;

    private RecordFeed(Connection connection) {
        this.connection = connection;
    }

    /** The feed in this database, which gets its tables first. */
    static RecordFeed in(PostgresServer server) throws SQLException {
        Connection connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
        try (Statement statement = connection.createStatement()) {
            statement.execute(schema());
            statement.execute("listen record_feed");
        }
        return new RecordFeed(connection);
    }

    private static String schema() {
        try (InputStream migration = RecordFeed.class.getResourceAsStream(SCHEMA)) {
            return new String(Objects.requireNonNull(migration, SCHEMA).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    /** Runs the query until it finds something, and answers the newest row of what it found. */
    <T> T await(String what, RowReader<T> reader, String sql, Object... arguments) {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            List<T> found = query(reader, sql, arguments);
            if (!found.isEmpty()) {
                return found.getLast();
            }
            awaitNews();
        }
        throw new AssertionError("Waited in vain for %s; incidents: %s".formatted(what, incidents()));
    }

    private void awaitNews() {
        try {
            connection.unwrap(PGConnection.class).getNotifications(500);
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    <T> List<T> query(RowReader<T> reader, String sql, Object... arguments) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return read(reader, statement);
        } catch (SQLException failure) {
            throw new AssertionError(sql, failure);
        }
    }

    private static <T> List<T> read(RowReader<T> reader, PreparedStatement statement) throws SQLException {
        List<T> rows = new ArrayList<>();
        try (ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                rows.add(reader.read(result));
            }
        }
        return rows;
    }

    /** Every incident of the run, with the element where it happened. */
    List<String> incidents() {
        return query(row -> row.getString(1) + ": " + row.getString(2), """
                select value->>'elementId', value->>'errorMessage' from record_feed
                where value_type = 'INCIDENT' and intent = 'CREATED' order by position
                """);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    /** Makes a value of a row. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }
}
