package io.relance.bpmn;

import io.relance.bpmn.RecordFeed.RowReader;
import java.time.Instant;

/** A timer that has not fired yet. */
record Timer(long key, Instant dueAt) {

    /** The parameters are the process instance and the element. */
    static final String OPEN = """
            select t.record_key, (t.value->>'dueDate')::bigint from record_feed t
            where t.value_type = 'TIMER' and t.intent = 'CREATED'
              and (t.value->>'processInstanceKey')::bigint = ? and t.value->>'targetElementId' = ?
              and not exists (select from record_feed e where e.value_type = 'TIMER' and e.record_key = t.record_key
                                                          and e.intent in ('TRIGGERED', 'CANCELED'))
            """;

    static final RowReader<Timer> READER = row -> new Timer(row.getLong(1), Instant.ofEpochMilli(row.getLong(2)));
}
