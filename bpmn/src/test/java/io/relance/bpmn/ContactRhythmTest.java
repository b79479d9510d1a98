package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class ContactRhythmTest {

    private final Engine engine;
    private final CareLife care;

    ContactRhythmTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
    }

    @Test
    void the_next_contact_is_counted_from_the_last_one_by_the_rhythm_of_the_customer() {
        String lastContact = care.in(Duration.ofDays(-1));

        Walk rhythm = begun("counted", Map.of("status", "intent", "lastContactAt", lastContact));

        assertThat(rhythm.timer("contact-due")).isAfter(engine.now());
        assertThat(engine.jobs().of(rhythm.instance(), CareAnswers.DUE))
                .singleElement()
                .satisfies(job -> assertThat(job.getVariablesAsMap())
                        .containsEntry("from", lastContact)
                        .containsEntry("duration", "P3D")
                        .containsEntry("calendar", "not-at-night"));
        care.lost("counted");
        rhythm.endsAt("rhythm-stopped");
    }

    @Test
    void whoever_owns_the_customer_by_then_is_told_when_a_contact_is_due_and_what_came_of_it_is_recorded() {
        Walk rhythm = begun("contacted", Map.of("status", "intent"));

        Task contact = rhythm.passes("contact-due").task("contact-customer");
        assertThat(contact).extracting(Task::assignee, Task::alert).containsExactly("li", "contact-due");

        Map<String, Object> answer = new HashMap<>(Forms.talk());
        answer.putAll(Map.of("outcome", "continue", "competitorQuestion", true));
        answer.remove("feedback");
        rhythm.completes("contact-customer", answer).reaches("contact-made").timer("contact-due");
        assertThat(rhythm.stored("interaction"))
                .asInstanceOf(MAP)
                .containsEntry("competitorQuestion", true)
                .containsEntry("feedback", "未回复");

        recorded("contacted");
        rhythm.endsAt("rhythm-done");
        assertThat(engine.jobs().of(rhythm.instance(), "relance.care.schedule"))
                .singleElement()
                .satisfies(job -> assertThat(job.getCustomHeaders()).containsEntry("loop", "rhythm"));
    }

    @Test
    void in_the_first_week_of_a_month_the_contact_goes_deep() {
        Instant firstWeek = YearMonth.from(engine.now().atOffset(ZoneOffset.UTC))
                .plusMonths(1)
                .atDay(3)
                .atTime(LocalTime.NOON)
                .toInstant(ZoneOffset.UTC);
        Walk rhythm = begun("deep", Map.of("status", "potential"), firstWeek);

        rhythm.passes("contact-due");

        assertThat(rhythm.task("deep-call"))
                .extracting(Task::form, Task::priority)
                .doesNotContainNull()
                .last()
                .isEqualTo(80);
        Map<String, Object> answer = new HashMap<>(Forms.talk());
        answer.put("outcome", "intent");
        rhythm.completes("deep-call", answer).reaches("contact-made");
        care.lost("deep");
        rhythm.endsAt("rhythm-stopped");
    }

    @Test
    void a_task_closes_by_itself_when_the_contact_is_recorded_elsewhere() {
        Walk rhythm = begun("elsewhere", Map.of("status", "intent"));
        Task contact = rhythm.passes("contact-due").task("contact-customer");

        recorded("elsewhere");

        engine.awaitCanceled(contact);
        rhythm.endsAt("rhythm-done");
        assertThat(rhythm.alerts()).isEmpty();
    }

    @Test
    void a_task_closes_when_the_customer_is_lost() {
        Walk rhythm = begun("lost-while-due", Map.of("status", "intent"));
        Task contact = rhythm.passes("contact-due").task("contact-customer");

        care.lost("lost-while-due");

        engine.awaitCanceled(contact);
        rhythm.endsAt("rhythm-stopped");
    }

    @Test
    void every_signal_is_told_when_it_is_new() {
        Walk rhythm = begun("signalling", Map.of("status", "intent", "competitorQuestions", 1));
        rhythm.timer("contact-due");

        care.knows(
                "signalling",
                Map.of("status", "intent", "contactsToday", 3, "competitorQuestions", 2, "decisionMakerChanged", true));
        recorded("signalling");

        rhythm.endsAt("rhythm-done");
        assertThat(rhythm.alerts())
                .containsExactlyInAnyOrder(
                        "contact-too-much to owner", "comparison-wanted to owner", "decision-maker-changed to owner");
    }

    @Test
    void a_signal_that_was_there_before_is_not_told_again() {
        Map<String, Object> known = Map.of("status", "won", "competitorQuestions", 2, "decisionMakerChanged", true);
        Walk rhythm = begun("signalled", known);
        rhythm.timer("contact-due");

        recorded("signalled");

        rhythm.endsAt("rhythm-done");
        assertThat(rhythm.alerts()).isEmpty();
    }

    @Test
    void who_does_not_answer_gets_a_light_mail_and_then_falls_silent() {
        care.says("unanswering", CareAnswers.MAIL, Map.of("sent", true));
        Map<String, Object> facts = Map.of("status", "potential", "unansweredInARow", 3, "daysSinceContact", 60);

        Walk rhythm = begun("unanswering", facts).passes("contact-due");

        rhythm.endsAt("rhythm-done");
        assertThat(engine.jobs().of(rhythm.instance(), CareAnswers.STATUS))
                .singleElement()
                .satisfies(job -> assertThat(job.getCustomHeaders()).containsEntry("status", "silent"));
        assertThat(rhythm.alerts()).containsExactly("customer-silent to owner");
    }

    @Test
    void who_has_no_address_is_contacted_by_the_owner_even_so() {
        care.says("no-address-at-all", CareAnswers.MAIL, Map.of("sent", false));

        Walk rhythm = begun("no-address-at-all", Map.of("status", "intent", "unansweredInARow", 5));

        rhythm.passes("contact-due").task("contact-customer");
    }

    @Test
    void a_contact_that_nobody_makes_ends_in_silence() {
        Walk rhythm = begun("forgotten", Map.of("status", "intent", "lastContactAt", care.in(Duration.ofDays(-2))));
        rhythm.passes("contact-due").task("contact-customer");
        care.knows("forgotten", Map.of("status", "intent", "daysSinceContact", 30));

        assertThat(rhythm.timer("long-silence"))
                .isBetween(engine.now().plus(Duration.ofDays(20)), engine.now().plus(Duration.ofDays(28)));
        rhythm.passes("long-silence").endsAt("rhythm-done");

        assertThat(rhythm.alerts()).containsExactly("customer-silent to owner");
    }

    private Walk begun(String customerId, Map<String, Object> facts) {
        return begun(customerId, facts, midMonth());
    }

    private Walk begun(String customerId, Map<String, Object> facts, Instant due) {
        care.knows(customerId, facts);
        care.says(customerId, CareAnswers.DUE, Map.of("dueAt", CareLife.written(due)));
        return care.rhythm(customerId);
    }

    /** Soon, and not in the first week of a month. */
    private Instant midMonth() {
        Instant soon = engine.now().plus(Duration.ofDays(2));
        int day = soon.atOffset(ZoneOffset.UTC).getDayOfMonth();
        return day > 7 ? soon : soon.plus(Duration.ofDays(7L));
    }

    private void recorded(String customerId) {
        engine.publish("interaction-recorded", customerId, Map.of("customerId", customerId, "channel", "phone"));
    }
}
