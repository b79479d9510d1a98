package io.relance.exporter;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The feed in PostgreSQL. One statement moves the position, inserts the rows and notifies the projector, so a batch is there as a whole or
 * not at all. The position moves only from where this writer left it: a second writer of the same partition is noticed, not mixed in. After
 * any failure the connection is dropped and the position read anew, which settles a commit whose answer was lost.
 */
final class PostgresFeed implements Feed {

    private static final String APPEND = """
            with moved as (
                update record_feed_position set position = ? where partition_id = ? and position = ? returning partition_id
            ), stored as (
                insert into record_feed (partition_id, position, record_key, value_type, intent, recorded_at, value)
                select m.partition_id, r.position, r.record_key, r.value_type, r.intent,
                       timestamptz 'epoch' + r.millis * interval '1 millisecond', r.value::jsonb
                from moved m, unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::bigint[], ?::text[])
                     as r(position, record_key, value_type, intent, millis, value)
                returning 1
            )
            select count(*), pg_notify('record_feed', ?) from stored
            """;

    private final ConnectionSource source;
    private final int partition;
    private @Nullable Connection connection;
    private long stored;

    PostgresFeed(ConnectionSource source, int partition) {
        this.source = source;
        this.partition = partition;
    }

    @Override
    public long append(List<FeedRow> rows) {
        try {
            Connection open = connected();
            List<FeedRow> fresh =
                    rows.stream().filter(row -> row.position() > stored).toList();
            if (!fresh.isEmpty()) {
                insert(open, fresh);
            }
            return stored;
        } catch (SQLException failure) {
            close();
            throw new FeedUnavailable("PostgreSQL does not take records: " + failure.getMessage(), failure);
        }
    }

    private Connection connected() throws SQLException {
        Connection open = connection;
        if (open == null) {
            open = source.open();
            connection = open;
            stored = readPosition(open);
        }
        return open;
    }

    private long readPosition(Connection open) throws SQLException {
        try (PreparedStatement query = open.prepareStatement("""
                insert into record_feed_position as p (partition_id, position) values (?, -1)
                on conflict (partition_id) do update set position = p.position returning position
                """)) {
            query.setInt(1, partition);
            return onlyNumber(query);
        }
    }

    private void insert(Connection open, List<FeedRow> rows) throws SQLException {
        long last = rows.getLast().position();
        try (PreparedStatement statement = open.prepareStatement(APPEND)) {
            statement.setLong(1, last);
            statement.setInt(2, partition);
            statement.setLong(3, stored);
            bindColumns(statement, open, rows);
            statement.setString(10, Integer.toString(partition));
            if (onlyNumber(statement) != rows.size()) {
                throw new SQLException("another broker writes the feed of partition " + partition);
            }
        }
        stored = last;
    }

    private static void bindColumns(PreparedStatement statement, Connection open, List<FeedRow> rows)
            throws SQLException {
        statement.setArray(4, open.createArrayOf("bigint", column(rows, FeedRow::position)));
        statement.setArray(5, open.createArrayOf("bigint", column(rows, FeedRow::key)));
        statement.setArray(6, open.createArrayOf("text", column(rows, FeedRow::valueType)));
        statement.setArray(7, open.createArrayOf("text", column(rows, FeedRow::intent)));
        statement.setArray(8, open.createArrayOf("bigint", column(rows, FeedRow::timestamp)));
        statement.setArray(9, open.createArrayOf("text", column(rows, FeedRow::json)));
    }

    private static Object[] column(List<FeedRow> rows, Function<FeedRow, Object> value) {
        return rows.stream().map(value).toArray();
    }

    private static long onlyNumber(PreparedStatement statement) throws SQLException {
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    @Override
    public void close() {
        Connection open = connection;
        connection = null;
        if (open != null) {
            source.discard(open);
        }
    }
}
