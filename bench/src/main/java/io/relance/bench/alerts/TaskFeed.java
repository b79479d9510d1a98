package io.relance.bench.alerts;

import io.relance.bench.product.Staff;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.stream.LongStream;

/**
 * Where the load enters: records of user tasks that were created, each for one person, in the record feed. They are written as the exporter
 * in the broker writes them, a batch and the position in one transaction, as if the cluster had a second partition.
 */
record TaskFeed(Connection database, Staff staff) {

    static final int PARTITION = 2;

    private static final int BATCH = 250;
    private static final int AHEAD = 5_000;
    private static final long FIRST_KEY = 2L << 51;

    static TaskFeed into(Connection database, Staff staff) throws SQLException {
        try (var insert = database.prepareStatement("insert into record_feed_position values (?, -1)")) {
            insert.setInt(1, PARTITION);
            insert.executeUpdate();
        }
        return new TaskFeed(database, staff);
    }

    static long key(long number) {
        return FIRST_KEY + number;
    }

    /** Those from one number to before another; never far ahead of the projector. */
    void tasks(long from, long to) throws Exception {
        for (long first = from; first < to; first += BATCH) {
            while (ahead() > AHEAD) {
                Thread.sleep(20);
            }
            append(first, Math.min(to, first + BATCH));
        }
    }

    private long ahead() throws SQLException {
        try (var query = database.prepareStatement("""
                select p.position - coalesce(c.position, -1) from record_feed_position p
                left join projection_checkpoint c using (partition_id) where partition_id = ?""")) {
            query.setInt(1, PARTITION);
            return number(query);
        }
    }

    private void append(long from, long to) throws SQLException {
        try (var append = database.prepareStatement("""
                with moved as (update record_feed_position set position = ? where partition_id = ? returning partition_id),
                stored as (
                    insert into record_feed (partition_id, position, record_key, value_type, intent, recorded_at, value)
                    select m.partition_id, r.position, r.key, 'USER_TASK', 'CREATED', now(), r.value::jsonb
                    from moved m, unnest(?::bigint[], ?::bigint[], ?::text[]) r(position, key, value) returning 1)
                select count(*), pg_notify('record_feed', '2') from stored""")) {
            append.setLong(1, to - 1);
            append.setInt(2, PARTITION);
            append.setArray(
                    3,
                    database.createArrayOf(
                            "bigint", LongStream.range(from, to).boxed().toArray()));
            append.setArray(
                    4,
                    database.createArrayOf(
                            "bigint",
                            LongStream.range(from, to).mapToObj(TaskFeed::key).toArray()));
            append.setArray(
                    5,
                    database.createArrayOf(
                            "text",
                            LongStream.range(from, to).mapToObj(this::record).toArray()));
            var unused = number(append);
        }
    }

    private String record(long number) {
        return """
                {"action":"","dueDate":"","formKey":-1,"assignee":"%s","priority":50,"tenantId":"<default>","elementId":"call",\
                "variables":{},"userTaskKey":%d,"followUpDate":"","bpmnProcessId":"bench","customHeaders":{},"changedAttributes":[],\
                "creationTimestamp":0,"candidateUsersList":[],"elementInstanceKey":%d,"processInstanceKey":%d,\
                "candidateGroupsList":[],"processDefinitionKey":%d,"externalFormReference":"","processDefinitionVersion":1}""".formatted(staff.person(number), key(number), key(number), key(number), FIRST_KEY);
    }

    private static long number(PreparedStatement query) throws SQLException {
        try (var rows = query.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
