package io.relance.bpmn;

import static io.relance.bpmn.TaskReminderTest.DAY;
import static io.relance.bpmn.TaskReminderTest.HOURS;
import static io.relance.bpmn.TaskReminderTest.MINUTES;
import static io.relance.bpmn.TaskReminderTest.OVERDUE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A renewal task is due when the contract ends, and closes at that moment: what its reminder says along the way. */
@ExtendWith(EngineExtension.class)
class RenewalReminderTest {

    private final Engine engine;
    private final TaskLife life;

    RenewalReminderTest(Engine engine) {
        this.engine = engine;
        this.life = new TaskLife(engine);
    }

    @Test
    void a_task_that_opens_sixty_thirty_or_seven_days_ahead_is_not_spoken_of_before_the_last_day() {
        Instant end = inDays(90);
        Walk renewal = signed("renewal-far-ahead", end).passes("wait-first-moment");
        Walk sixty = remindedOf(renewal);
        Walk thirty = reopens(renewal, sixty, end.minus(Duration.ofDays(30)));
        Walk seven = reopens(renewal, thirty, end.minus(Duration.ofDays(7)));

        assertThat(seven.timer("wait-in-a-day")).isEqualTo(end.minus(Duration.ofHours(15)));
        assertThat(sixty.alerts()).isEmpty();
        assertThat(thirty.alerts()).isEmpty();
        assertThat(seven.alerts()).isEmpty();
    }

    @Test
    void on_the_last_day_the_task_is_overdue_once_and_when_the_day_is_over_the_lapse_is_told() {
        Instant end = inDays(5);
        Walk renewal = signed("renewal-untouched", end);
        Walk reminder = remindedOf(renewal).passes("wait-in-a-day").passes("wait-in-three-hours");
        reminder.passes("wait-in-ten-minutes").passes("wait-overdue").timer("wait-escalate");

        closes(renewal, reminder, end.plus(Duration.ofDays(1)));

        renewal.endsAt("contract-lapsed");
        assertThat(reminder.alerts()).containsExactly(DAY, HOURS, MINUTES, OVERDUE);
    }

    private Walk signed(String contractId, Instant end) {
        return new ContractLife(engine).signed(contractId, end);
    }

    /** The reminder of the renewal task that is open now. */
    private Walk remindedOf(Walk renewal) {
        Task task = renewal.task("renew-contract");
        return life.opened(String.valueOf(task.key()), task.dueAt());
    }

    private Walk reopens(Walk renewal, Walk reminder, Instant moment) {
        closes(renewal, reminder, moment);
        return remindedOf(renewal);
    }

    /** Lets the time pass until the open task closes, of which the application tells at once. */
    private void closes(Walk renewal, Walk reminder, Instant moment) {
        Task task = renewal.task("renew-contract");
        reminder.waitsAt("remind");
        engine.advanceTo(moment);
        engine.awaitCanceled(task);
        life.closed(String.valueOf(task.key()));
        reminder.endsAt("reminded");
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }
}
