package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class RepurchaseTest {

    private final Engine engine;

    RepurchaseTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void an_accepted_offer_starts_the_pipeline() {
        Walk repurchase = triggered("bought-again");
        assertThat(repurchase.task("repurchase-offer"))
                .extracting(Task::assignee, Task::alert)
                .containsExactly("li", "repurchase-due");

        repurchase.completes("repurchase-offer", Map.of("decision", "accepted")).endsAt("repurchase-accepted");

        assertThat(engine.jobs().of(repurchase.instance(), CareAnswers.PIPELINE))
                .hasSize(1);
        assertThat(repurchase.sections()).containsExactly("repurchase");
    }

    @Test
    void a_declined_offer_is_closed_with_its_reason() {
        Walk repurchase = triggered("declined-again");

        repurchase
                .completes("repurchase-offer", Map.of("decision", "declined", "reason", "没有预算"))
                .endsAt("repurchase-declined");

        assertThat(repurchase.stored("repurchase"))
                .asInstanceOf(MAP)
                .containsEntry("reason", "没有预算")
                .containsEntry("snoozeUntil", null);
    }

    @Test
    void a_snoozed_offer_comes_back_in_the_morning_of_its_day_and_not_all_at_the_same_minute() {
        Walk repurchase = triggered("snoozed");
        LocalDate day = inFortyDays();
        Instant morning = day.atTime(9, 24).atZone(ZoneOffset.UTC).toInstant();
        engine.jobs().care().say("snoozed", CareAnswers.DUE, Map.of("dueAt", morning.toString()));

        snoozed(repurchase, day);

        assertThat(repurchase.timer("snooze-over")).isEqualTo(morning);
        assertThat(repurchase.lastJob(CareAnswers.DUE).getVariablesAsMap())
                .containsEntry("from", day + "T00:00Z")
                .containsEntry("calendar", "not-at-night")
                .containsEntry("spread", "PT2H");
        repurchase.passes("snooze-over").task("repurchase-offer");
        repurchase.completes("repurchase-offer", Map.of("decision", "accepted")).endsAt("repurchase-accepted");
    }

    @Test
    void a_customer_who_is_lost_is_not_asked() {
        Walk asked = triggered("lost-asked");
        asked.task("repurchase-offer");
        new CareLife(engine).lost("lost-asked");
        asked.endsAt("repurchase-stopped");

        Walk snoozed = triggered("lost-snoozed");
        engine.jobs()
                .care()
                .say(
                        "lost-snoozed",
                        CareAnswers.DUE,
                        Map.of("dueAt", engine.now().plus(Duration.ofDays(40)).toString()));
        snoozed(snoozed, inFortyDays());
        snoozed.timer("snooze-over");
        new CareLife(engine).lost("lost-snoozed");
        snoozed.endsAt("repurchase-stopped");
    }

    private static void snoozed(Walk repurchase, LocalDate day) {
        repurchase.completes("repurchase-offer", Map.of("decision", "snooze", "snoozeUntil", day.toString()));
    }

    private LocalDate inFortyDays() {
        return LocalDate.ofInstant(engine.now().plus(Duration.ofDays(40)), ZoneOffset.UTC);
    }

    private Walk triggered(String customerId) {
        return engine.starts(
                "repurchase",
                "repurchase-triggered",
                "customerId",
                Map.of("customerId", customerId, "owner", "wang", "trigger", "manual", "reason", "老客户来电"));
    }
}
