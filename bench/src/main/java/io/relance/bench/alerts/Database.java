package io.relance.bench.alerts;

import java.sql.Connection;
import java.sql.SQLException;

final class Database {

    private Database() {}

    static long number(Connection database, String sql) throws SQLException {
        try (var query = database.createStatement();
                var rows = query.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
