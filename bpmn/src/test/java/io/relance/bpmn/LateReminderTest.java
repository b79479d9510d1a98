package io.relance.bpmn;

import static io.relance.bpmn.TaskReminderTest.DAY;
import static io.relance.bpmn.TaskReminderTest.ESCALATED;
import static io.relance.bpmn.TaskReminderTest.HOURS;
import static io.relance.bpmn.TaskReminderTest.MINUTES;
import static io.relance.bpmn.TaskReminderTest.OVERDUE;
import static io.relance.bpmn.TaskReminderTest.OWNER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is told of a task whose moments came while nobody looked: the engine was away, or its clock was moved far. */
@ExtendWith(EngineExtension.class)
class LateReminderTest {

    private final Engine engine;
    private final TaskLife task;

    LateReminderTest(Engine engine) {
        this.engine = engine;
        this.task = new TaskLife(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "PT-20H, wait-in-three-hours, " + DAY,
        "PT-1H,  wait-in-ten-minutes, " + HOURS,
        "PT-5M,  wait-overdue,        " + MINUTES,
        "PT1H,   wait-escalate,       " + OVERDUE
    })
    void after_a_long_absence_only_the_newest_moment_is_told_and_once(Duration back, String next, String told) {
        Walk reminder = absent("away-until-" + back, back);

        reminder.waitsAt(next);

        assertThat(reminder.alerts()).containsExactly(told);
    }

    @Test
    void after_months_of_absence_the_assignee_hears_overdue_once_and_the_manager_of_it_once() {
        Walk reminder = absent("away-for-months", Duration.ofDays(120));

        reminder.task("decide-overdue");

        assertThat(reminder.alerts()).containsExactly(OVERDUE, ESCALATED, OWNER);
    }

    @Test
    void an_escalation_that_comes_late_is_told_once() {
        Instant due = engine.now().plus(Duration.ofMinutes(5));
        Walk reminder = task.opened("escalated-late", due).passes("wait-overdue");
        reminder.timer("wait-escalate");

        engine.advanceTo(due.plus(Duration.ofDays(30)));

        reminder.task("decide-overdue");
        assertThat(reminder.alerts()).containsExactly(OVERDUE, ESCALATED, OWNER);
    }

    /** A task that is due in two days; the engine is away until then, and so much longer, before it looks again. */
    private Walk absent(String taskKey, Duration longer) {
        Instant due = engine.now().plus(Duration.ofDays(2));
        Walk reminder = task.opened(taskKey, due);
        reminder.timer("wait-in-a-day");
        engine.advanceTo(due.plus(longer));
        return reminder;
    }
}
