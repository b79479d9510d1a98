package io.relance.exporter;

import static io.camunda.zeebe.protocol.record.ValueType.DECISION;
import static io.camunda.zeebe.protocol.record.ValueType.DECISION_REQUIREMENTS;
import static io.camunda.zeebe.protocol.record.ValueType.FORM;
import static io.camunda.zeebe.protocol.record.ValueType.INCIDENT;
import static io.camunda.zeebe.protocol.record.ValueType.JOB;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS;
import static io.camunda.zeebe.protocol.record.ValueType.PROCESS_INSTANCE;
import static io.camunda.zeebe.protocol.record.ValueType.TIMER;
import static io.camunda.zeebe.protocol.record.ValueType.USER_TASK;
import static io.camunda.zeebe.protocol.record.ValueType.VARIABLE;

import io.camunda.zeebe.exporter.api.context.Context;
import io.camunda.zeebe.protocol.record.Record;
import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import java.util.Map;
import java.util.Set;

/** The events that the projections read; everything else never reaches the database. Intents go by name, so that newer brokers fit. */
final class WantedRecords implements Context.RecordFilter {

    private static final Set<ValueType> EVERY_INTENT =
            Set.of(USER_TASK, VARIABLE, INCIDENT, PROCESS, FORM, DECISION, DECISION_REQUIREMENTS);

    private static final Map<ValueType, Set<String>> SOME_INTENTS = Map.of(
            PROCESS_INSTANCE,
            Set.of(
                    "ELEMENT_ACTIVATED",
                    "ELEMENT_COMPLETED",
                    "ELEMENT_TERMINATED",
                    "ELEMENT_MIGRATED",
                    "SEQUENCE_FLOW_TAKEN"),
            TIMER,
            Set.of("CREATED", "TRIGGERED", "CANCELED"),
            JOB,
            Set.of("FAILED", "TIMED_OUT", "ERROR_THROWN", "CANCELED", "RETRIES_UPDATED"));

    @Override
    public boolean acceptType(RecordType type) {
        return type == RecordType.EVENT;
    }

    @Override
    public boolean acceptValue(ValueType type) {
        return EVERY_INTENT.contains(type) || SOME_INTENTS.containsKey(type);
    }

    boolean includes(Record<?> record) {
        return acceptType(record.getRecordType())
                && (EVERY_INTENT.contains(record.getValueType()) || includesIntentOf(record));
    }

    private boolean includesIntentOf(Record<?> record) {
        return SOME_INTENTS
                .getOrDefault(record.getValueType(), Set.of())
                .contains(record.getIntent().name());
    }
}
