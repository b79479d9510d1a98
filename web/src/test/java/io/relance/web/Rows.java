package io.relance.web;

import io.relance.embedded.TestServers;
import java.sql.DriverManager;
import java.sql.SQLException;

/** What stands in the database, for what no page and no API shows. */
final class Rows {

    private Rows() {}

    /** The first column of the first row, as text. */
    static String first(String query, Object... values) {
        var server = TestServers.shared().postgres();
        try (var connection = DriverManager.getConnection(server.jdbcUrl(), server.user(), server.password());
                var statement = connection.prepareStatement(query)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            var rows = statement.executeQuery();
            return rows.next() ? rows.getString(1) : null;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
