package io.relance.bench.latency;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The way of one task, by the one clock of this machine.
 *
 * @param recorded the engine's timestamp of the record that the task was created, in whole milliseconds; not later than its acknowledgement
 * @param fed the exporter's commit of that record
 * @param told the commit of the alert
 */
record Way(long task, long instance, Instant recorded, Instant fed, Instant told) {

    static List<Way> all(Connection database) throws SQLException {
        var ways = new ArrayList<Way>();
        try (var query = database.createStatement();
                var rows = query.executeQuery("""
                        select record_key, (value ->> 'processInstanceKey')::bigint, recorded_at,
                            pg_xact_commit_timestamp(f.xmin), pg_xact_commit_timestamp(n.xmin)
                        from record_feed f join notification n on n.task_key = f.record_key
                        where value_type = 'USER_TASK' and intent = 'CREATED'""")) {
            while (rows.next()) {
                ways.add(new Way(rows.getLong(1), rows.getLong(2), at(rows, 3), at(rows, 4), at(rows, 5)));
            }
        }
        return ways;
    }

    private static Instant at(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
