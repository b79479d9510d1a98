package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class VisitTest {

    private final Engine engine;
    private final CareLife care;

    VisitTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
    }

    @Test
    void the_visit_comes_on_the_day_that_was_scheduled() {
        String dueAt = care.in(Duration.ofDays(9));

        Walk cycle = care.scheduled("visit", "visited-early", Map.of("dueAt", dueAt));

        assertThat(cycle.timer("wait-a-quarter"))
                .isEqualTo(ZonedDateTime.parse(dueAt).toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    @Test
    void new_needs_open_a_chance_to_sell_again() {
        Walk cycle = visited("with-needs", Map.of("satisfaction", 5, "feedback", "很好", "newNeeds", "再要两台"));

        cycle.endsAt("care-done");

        assertThat(engine.jobs().of(cycle.instance(), CareAnswers.REPURCHASE))
                .singleElement()
                .satisfies(job -> {
                    assertThat(job.getCustomHeaders()).containsEntry("trigger", "new-needs");
                    assertThat(job.getVariable("reason")).isEqualTo("再要两台");
                });
    }

    @Test
    void an_improvement_goes_to_its_owner_with_its_date_and_the_customer_hears_of_it() {
        Walk cycle = visited(
                "with-improvement",
                Map.of(
                        "satisfaction", 2,
                        "feedback", "交货慢",
                        "improvement", "提前备货",
                        "improvementOwner", "zhao",
                        "improvementDueOn", "2099-03-01"));

        Task improve = cycle.task("improve-service");
        assertThat(improve.assignee()).isEqualTo("zhao");
        assertThat(improve.dueAt()).isEqualTo(Instant.parse("2099-03-01T10:00:00Z"));
        assertThat(engine.jobs().of(cycle.instance(), "relance.care.schedule")).hasSize(1);

        cycle.completes("improve-service", Forms.talk()).endsAt("improvement-done");
        assertThat(cycle.sections()).containsExactly("care", "interaction");
        assertThat(cycle.stored("interaction")).asInstanceOf(MAP).containsEntry("outcome", "continue");
    }

    @Test
    void every_round_of_a_customer_who_is_lost_stops() {
        Walk visit = care.scheduled("visit", "lost-in-care", Map.of());
        visit.timer("wait-a-quarter");
        Walk check = care.scheduled("contact-check", "lost-in-care", Map.of());
        check.timer("wait-a-month");
        Walk referral = care.scheduled("referral", "lost-in-care", Map.of());
        referral.timer("wait-before-referral");

        care.lost("lost-in-care");

        visit.endsAt("care-stopped");
        check.endsAt("care-stopped");
        referral.endsAt("care-stopped");
    }

    @Test
    void every_round_goes_to_whoever_owns_the_customer_by_then() {
        Walk visit = care.scheduled("visit", "handed-over", Map.of());
        visit.timer("wait-a-quarter");
        Walk check = care.scheduled("contact-check", "handed-over", Map.of());
        check.timer("wait-a-month");

        care.reassigned("handed-over", "sun");
        visit.reaches("owner-noted");
        check.reaches("owner-noted").passes("wait-a-month");
        visit.passes("wait-a-quarter");

        assertThat(visit.task("care-visit").assignee()).isEqualTo("sun");
        assertThat(check.task("check-contacts").assignee()).isEqualTo("sun");
    }

    private Walk visited(String customerId, Map<String, Object> answer) {
        return care.scheduled("visit", customerId, Map.of())
                .passes("wait-a-quarter")
                .completes("care-visit", answer);
    }
}
