package io.relance.exporter;

import io.camunda.zeebe.protocol.record.ImmutableRecord;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.RecordValue;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.VariableIntent;

/** Records as the broker hands them out. */
final class Records {

    private Records() {}

    static Record<?> wanted(long position) {
        return event(position, ValueType.VARIABLE, VariableIntent.CREATED, "{}");
    }

    static Record<?> notWanted(long position) {
        return event(position, ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATING, "{}");
    }

    static Record<?> event(long position, ValueType type, Intent intent, String json) {
        return of(RecordType.EVENT, position, type, intent, json);
    }

    static Record<?> of(RecordType recordType, long position, ValueType type, Intent intent, String json) {
        return ImmutableRecord.<Json>builder()
                .withRecordType(recordType)
                .withPartitionId(1)
                .withPosition(position)
                .withKey(position * 10)
                .withTimestamp(1_000_000 + position)
                .withValueType(type)
                .withIntent(intent)
                .withValue(new Json(json))
                .build();
    }

    record Json(String toJson) implements RecordValue {}
}
