package io.relance.exporter;

import static org.assertj.core.api.Assertions.assertThat;

import io.camunda.zeebe.protocol.record.RecordType;
import io.camunda.zeebe.protocol.record.ValueType;
import io.camunda.zeebe.protocol.record.intent.Intent;
import io.camunda.zeebe.protocol.record.intent.JobIntent;
import io.camunda.zeebe.protocol.record.intent.ProcessInstanceIntent;
import io.camunda.zeebe.protocol.record.intent.UserTaskIntent;
import org.junit.jupiter.api.Test;

class WantedRecordsTest {

    private final WantedRecords wanted = new WantedRecords();

    @Test
    void every_event_of_a_user_task_is_wanted() {
        for (UserTaskIntent intent : UserTaskIntent.values()) {
            assertThat(includes(ValueType.USER_TASK, intent)).isTrue();
        }
    }

    @Test
    void of_an_element_only_what_changes_the_picture_is_wanted() {
        assertThat(includes(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATED))
                .isTrue();
        assertThat(includes(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.SEQUENCE_FLOW_TAKEN))
                .isTrue();
        assertThat(includes(ValueType.PROCESS_INSTANCE, ProcessInstanceIntent.ELEMENT_ACTIVATING))
                .isFalse();
    }

    @Test
    void a_job_is_wanted_only_when_it_goes_wrong() {
        assertThat(includes(ValueType.JOB, JobIntent.FAILED)).isTrue();
        assertThat(includes(ValueType.JOB, JobIntent.COMPLETED)).isFalse();
    }

    @Test
    void commands_are_not_wanted() {
        assertThat(wanted.includes(
                        Records.of(RecordType.COMMAND, 1, ValueType.USER_TASK, UserTaskIntent.COMPLETE, "{}")))
                .isFalse();
    }

    private boolean includes(ValueType type, Intent intent) {
        return wanted.includes(Records.event(1, type, intent, "{}"));
    }
}
