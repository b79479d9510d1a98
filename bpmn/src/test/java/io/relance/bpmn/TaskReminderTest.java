package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(EngineExtension.class)
class TaskReminderTest {

    static final String DAY = "task-due-in-a-day to assignee";
    static final String HOURS = "task-due-in-three-hours to assignee";
    static final String MINUTES = "task-due-in-ten-minutes to assignee";
    static final String OVERDUE = "task-overdue to assignee";
    static final String OWNER = "task-escalated to owner";
    static final String ESCALATED = "task-escalated to recipient";

    private final Engine engine;
    private final TaskLife task;

    TaskReminderTest(Engine engine) {
        this.engine = engine;
        this.task = new TaskLife(engine);
    }

    @Test
    void a_task_is_announced_three_times_then_overdue_then_the_manager_decides() {
        Instant due = engine.now().plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.MINUTES);
        Walk reminder = task.opened("all-moments", due);

        assertThat(reminder.timer("wait-in-a-day")).isEqualTo(due.minus(Duration.ofDays(1)));
        reminder.passes("wait-in-a-day");
        assertThat(reminder.timer("wait-in-three-hours")).isEqualTo(due.minus(Duration.ofHours(3)));
        assertThat(reminder.alerts()).containsExactly(DAY);
        reminder.passes("wait-in-three-hours");
        assertThat(reminder.timer("wait-in-ten-minutes")).isEqualTo(due.minus(Duration.ofMinutes(10)));
        reminder.passes("wait-in-ten-minutes");
        assertThat(reminder.timer("wait-overdue")).isEqualTo(due);
        reminder.passes("wait-overdue");
        assertThat(reminder.timer("wait-escalate")).isEqualTo(due.plus(Duration.ofDays(1)));
        Task decision = reminder.passes("wait-escalate").task("decide-overdue");
        assertThat(decision.assignee()).isEqualTo("zhao");
        assertThat(reminder.alerts()).containsExactly(DAY, HOURS, MINUTES, OVERDUE, ESCALATED, OWNER);

        task.closed("all-moments");
        reminder.endsAt("reminded");
    }

    @Test
    void a_reminder_moment_that_is_already_past_is_skipped() {
        Walk reminder = task.opened("two-hours-left", engine.now().plus(Duration.ofHours(2)));

        reminder.passes("wait-in-ten-minutes").passes("wait-overdue").waitsAt("wait-escalate");

        assertThat(reminder.alerts()).containsExactly(MINUTES, OVERDUE);
    }

    @Test
    void a_task_that_opens_after_its_due_date_is_overdue_at_once() {
        Walk reminder = task.opened("late-from-the-start", engine.now().minus(Duration.ofHours(1)));

        reminder.waitsAt("wait-escalate");

        assertThat(reminder.alerts()).containsExactly(OVERDUE);
    }

    @Test
    void closing_the_task_ends_its_reminders() {
        Walk reminder = task.opened("done-in-time", engine.now().plus(Duration.ofDays(5)));
        reminder.timer("wait-in-a-day");

        task.closed("done-in-time");

        reminder.endsAt("reminded");
        assertThat(reminder.alerts()).isEmpty();
    }

    @Test
    void a_changed_due_date_starts_the_reminders_over() {
        Walk reminder = task.opened("moved", engine.now().plus(Duration.ofDays(5)));
        reminder.passes("wait-in-a-day").timer("wait-in-three-hours");

        Instant moved = engine.now().plus(Duration.ofDays(9)).truncatedTo(ChronoUnit.SECONDS);
        task.dueChanged("moved", moved);

        assertThat(reminder.timer("wait-in-a-day")).isEqualTo(moved.minus(Duration.ofDays(1)));
        reminder.passes("wait-in-a-day").timer("wait-in-three-hours");
        assertThat(reminder.alerts()).containsExactly(DAY, DAY);
    }

    @Test
    void a_due_date_that_moves_after_the_manager_was_told_starts_the_reminders_over() {
        Walk reminder = task.opened("moved-late", engine.now().minus(Duration.ofDays(2)));
        Task decision = reminder.task("decide-overdue");

        task.dueChanged("moved-late", engine.now().plus(Duration.ofDays(2)));

        reminder.timer("wait-in-a-day");
        engine.awaitCanceled(decision);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2099-12-01T09:00+08:00",
                "2099-12-01T09:00:00+08:00",
                "2099-12-01T01:00Z",
                "2099-12-01T01:00:00.000Z"
            })
    void a_due_date_is_understood_however_precisely_it_is_written(String dueAt) {
        Walk reminder = task.opened("written-as-" + dueAt, dueAt);

        assertThat(reminder.timer("wait-in-a-day")).isEqualTo(Instant.parse("2099-11-30T01:00:00Z"));
    }
}
