package io.relance.bpmn;

import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was agreed in a conversation that no task asked for is the task of whoever it was given to. */
@ExtendWith(EngineExtension.class)
class NextActionTest {

    private final Engine engine;

    NextActionTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void it_is_due_when_it_was_agreed_and_whoever_does_it_may_just_have_done_it() {
        Instant due = inDays(2);
        Walk action = agreed("agreed", due);
        Task task = action.task("agreed-action");

        assertThat(task.assignee()).isEqualTo("wang");
        assertThat(task.dueAt()).isEqualTo(due);
        action.completes("agreed-action", Map.of("result", "done")).endsAt("action-done");

        assertThat(action.sections()).isEmpty();
    }

    @Test
    void whoever_talked_to_the_customer_records_it() {
        Walk action = agreed("talked", inDays(2));

        action.completes("agreed-action", talked(Map.of())).endsAt("action-done");

        assertThat(action.sections()).containsExactly("interaction");
        assertThat(action.stored("interaction")).asInstanceOf(MAP).containsEntry("summary", "问候近况");
    }

    @Test
    void the_action_after_it_is_a_task_again_of_whoever_did_it() {
        Instant later = inDays(9);
        Walk action = agreed("agreed-again", inDays(2));
        action.completes(
                "agreed-action",
                talked(Map.of("completedBy", "sun", "nextAction", "寄合同", "nextActionDueAt", later.toString())));

        Task second = action.reaches("update-interaction").task("agreed-action");
        assertThat(second.assignee()).isEqualTo("sun");
        assertThat(second.dueAt()).isEqualTo(later);
        action.completes(
                "agreed-action", Map.of("result", "done", "nextAction", "问是否收到", "nextActionDueAt", later.toString()));
        action.completes("agreed-action", Map.of("result", "dropped")).endsAt("action-done");
    }

    @Test
    void nothing_is_to_be_done_for_a_customer_who_is_lost() {
        Walk action = agreed("agreed-lost", inDays(2));
        action.task("agreed-action");

        engine.publish("customer-lost", talk("agreed-lost"), Map.of());

        action.endsAt("no-action-any-more");
    }

    private static Map<String, Object> talked(Map<String, Object> more) {
        Map<String, Object> answer = new HashMap<>(Forms.talk());
        answer.putAll(Map.of("result", "talked", "outcome", "continue"));
        answer.putAll(more);
        return answer;
    }

    private Walk agreed(String customerId, Instant due) {
        Map<String, Object> variables = Map.of(
                "customerId",
                customerId,
                "owner",
                "li",
                "interactionId",
                talk(customerId),
                "action",
                "寄样品",
                "assignee",
                "wang",
                "dueAt",
                due.toString());
        return engine.starts("next-action", "next-action-set", "interactionId", variables);
    }

    private static String talk(String customerId) {
        return "talk-with-" + customerId;
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(MINUTES);
    }
}
