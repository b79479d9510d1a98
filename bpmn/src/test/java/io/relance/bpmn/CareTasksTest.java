package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import io.camunda.client.api.response.ActivatedJob;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The monthly check of the contacts, the referral and the product upgrade. */
@ExtendWith(EngineExtension.class)
class CareTasksTest {

    private final Engine engine;
    private final CareLife care;

    CareTasksTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
    }

    @Test
    void every_month_the_owner_checks_the_contacts() {
        Walk cycle = care.scheduled("contact-check", "checked", Map.of()).passes("wait-a-month");
        assertThat(cycle.task("check-contacts").alert()).isEqualTo("contact-check-due");

        cycle.completes("check-contacts", Map.of("confirmed", true)).endsAt("contact-check-done");

        assertThat(cycle.stored("contact-check")).asInstanceOf(MAP).containsEntry("confirmed", true);
        assertThat(scheduled(cycle))
                .singleElement()
                .satisfies(job -> assertThat(job.getCustomHeaders()).containsEntry("loop", "contact-check"));
    }

    @Test
    void a_customer_is_asked_for_a_referral_once() {
        Walk cycle = care.scheduled("referral", "referred", Map.of()).passes("wait-before-referral");
        assertThat(cycle.task("ask-referral").alert()).isEqualTo("referral-due");

        cycle.completes(
                        "ask-referral",
                        Map.of("asked", true, "outcome", "referred", "referredName", "华南电子", "referredContact", "林总"))
                .endsAt("referral-done");

        assertThat(cycle.stored("referral")).asInstanceOf(MAP).containsEntry("referredName", "华南电子");
        assertThat(scheduled(cycle)).isEmpty();
    }

    @Test
    void a_customer_who_says_later_is_asked_again_in_a_month() {
        Walk cycle = care.scheduled("referral", "later-referral", Map.of()).passes("wait-before-referral");

        cycle.completes("ask-referral", Map.of("asked", true, "outcome", "later"))
                .endsAt("referral-again");

        Instant inAMonth = engine.now().atOffset(ZoneOffset.UTC).plusMonths(1).toInstant();
        assertThat(scheduled(cycle))
                .singleElement()
                .satisfies(
                        job -> assertThat(Instant.parse(job.getVariable("dueAt").toString()))
                                .isBetween(inAMonth.minusSeconds(60), inAMonth));
    }

    @Test
    void an_upgrade_is_told_by_mail() {
        care.says("upgraded", CareAnswers.MAIL, Map.of("sent", true, "to", "chen@example.com"));

        care.scheduled("upgrade", "upgraded", Map.of())
                .reaches("wait-upgrade-time")
                .endsAt("upgrade-told");
    }

    @Test
    void an_upgrade_is_told_by_the_owner_where_there_is_no_address() {
        care.says("no-mail", CareAnswers.MAIL, Map.of("sent", false));
        Walk cycle = care.scheduled("upgrade", "no-mail", Map.of()).reaches("wait-upgrade-time");

        cycle.completes("tell-upgrade", Forms.talk()).endsAt("upgrade-told");

        assertThat(cycle.sections()).containsExactly("interaction");
        assertThat(scheduled(cycle)).isEmpty();
    }

    @Test
    void news_for_all_who_bought_a_product_is_spread_over_working_hours() {
        Walk cycle = care.scheduled("upgrade", "one-of-many", Map.of());

        cycle.reaches("find-upgrade-time");

        assertThat(cycle.lastJob(TaskAnswers.DUE).getVariablesAsMap())
                .containsEntry("customerId", "one-of-many")
                .containsEntry("calendar", "working")
                .containsEntry("duration", "PT0S")
                .containsEntry("spread", "PT8H");
    }

    private List<ActivatedJob> scheduled(Walk cycle) {
        return engine.jobs().of(cycle.instance(), "relance.care.schedule");
    }
}
