package io.relance.bpmn;

import static io.relance.bpmn.TaskReminderTest.ESCALATED;
import static io.relance.bpmn.TaskReminderTest.OVERDUE;
import static io.relance.bpmn.TaskReminderTest.OWNER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A task that nobody does: who decides, what becomes of it, and how its manager urges. */
@ExtendWith(EngineExtension.class)
class EscalationTest {

    private static final String URGED = "task-urged to assignee";

    private final Engine engine;
    private final TaskLife task;

    EscalationTest(Engine engine) {
        this.engine = engine;
        this.task = new TaskLife(engine);
    }

    @Test
    void whoever_is_above_decides_and_the_decision_is_carried_out() {
        Walk reminder = late("decided");
        assertThat(reminder.task("decide-overdue").priority()).isEqualTo(80);

        reminder.completes(
                "decide-overdue",
                Map.of("decision", "reassign", "assignee", "wang", "dueAt", "2099-12-01T09:00+08:00"));

        reminder.reaches("carry-out-decision").waitsAt("escalated");
        ActivatedJob decision = reminder.lastJob(TaskAnswers.DECIDE);
        assertThat(decision.getVariablesAsMap())
                .containsEntry("taskKey", "decided")
                .containsEntry("decision", "reassign")
                .containsEntry("assignee", "wang")
                .containsEntry("dueAt", "2099-12-01T09:00+08:00")
                .containsEntry("reason", null);
        assertThat(reminder.alerts()).containsExactly(OVERDUE, ESCALATED, OWNER);
    }

    @Test
    void closing_a_task_carries_neither_a_person_nor_a_date() {
        Walk reminder = late("given-up").completes("decide-overdue", Map.of("decision", "close", "reason", "不再需要"));

        reminder.reaches("carry-out-decision");

        assertThat(reminder.lastJob(TaskAnswers.DECIDE).getVariablesAsMap())
                .asInstanceOf(MAP)
                .containsEntry("reason", "不再需要")
                .containsEntry("assignee", null)
                .containsEntry("dueAt", null);
    }

    @Test
    void above_the_director_nobody_is_asked() {
        Walk reminder = late("director-s-own");

        reminder.waitsAt("escalated");

        assertThat(reminder.alerts()).containsExactly(OVERDUE);
        task.closed("director-s-own");
        reminder.endsAt("reminded");
    }

    @Test
    void a_due_date_that_moves_when_nobody_was_left_to_ask_starts_the_reminders_over() {
        Walk reminder = late("director-moved");
        reminder.waitsAt("escalated");

        task.dueChanged("director-moved", engine.now().plus(Duration.ofDays(2)));

        reminder.timer("wait-in-a-day");
    }

    @Test
    void a_task_that_is_done_at_last_takes_the_decision_back() {
        Walk reminder = late("done-at-last");
        Task decision = reminder.task("decide-overdue");

        task.closed("done-at-last");

        engine.awaitCanceled(decision);
        reminder.endsAt("reminded");
    }

    @Test
    void the_manager_urges_whenever_and_as_often_as_needed() {
        Walk reminder = task.opened("urged", engine.now().plus(Duration.ofHours(1)));
        reminder.timer("wait-in-ten-minutes");

        task.urged("urged", "zhao", "客户在等");
        reminder.reaches("urge");

        assertThat(reminder.alerts()).containsExactly(URGED);
        assertThat(reminder.lastJob("relance.notify").getVariablesAsMap())
                .containsEntry("urgedBy", "zhao")
                .containsEntry("note", "客户在等");
        reminder.timer("wait-in-ten-minutes");
        assertThat(reminder.variables()).doesNotContain("urgedBy", "note");
    }

    private Walk late(String taskKey) {
        return task.opened(taskKey, engine.now().minus(Duration.ofDays(2)));
    }
}
