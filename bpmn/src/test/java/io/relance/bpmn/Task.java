package io.relance.bpmn;

import io.relance.bpmn.RecordFeed.RowReader;
import java.time.Instant;
import java.time.ZonedDateTime;

/** An open user task. */
record Task(long key, String assignee, Instant dueAt, int priority, String alert, String form) {

    /** The parameters are the process instance and the element. */
    static final String OPEN = """
            select t.record_key, t.value->>'assignee', t.value->>'dueDate', (t.value->>'priority')::int,
                   t.value->'customHeaders'->>'alert', t.value->>'formKey'
            from record_feed t
            where t.value_type = 'USER_TASK' and t.intent = 'CREATED'
              and (t.value->>'processInstanceKey')::bigint = ? and t.value->>'elementId' = ?
              and not exists (select from record_feed e where e.value_type = 'USER_TASK' and e.record_key = t.record_key
                                                          and e.intent in ('COMPLETED', 'CANCELED'))
            order by t.position
            """;

    static final RowReader<Task> READER = row -> new Task(
            row.getLong(1),
            row.getString(2),
            ZonedDateTime.parse(row.getString(3)).toInstant(),
            row.getInt(4),
            row.getString(5),
            row.getString(6));
}
