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
    private final ContactLife contacts;

    ContactRhythmTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
        this.contacts = new ContactLife(care);
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
        contacts.dueNext("contacted", contacts.midMonth());
        rhythm.completes("contact-customer", answer).reaches("contact-made").timer("contact-due");
        assertThat(rhythm.stored("interaction"))
                .asInstanceOf(MAP)
                .containsEntry("competitorQuestion", true)
                .containsEntry("feedback", "未回复");

        contacts.recorded("contacted");
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
        Walk rhythm = contacts.begun("deep", Map.of("status", "potential"), firstWeek);

        rhythm.passes("contact-due");

        assertThat(rhythm.task("deep-call"))
                .extracting(Task::form, Task::priority)
                .doesNotContainNull()
                .last()
                .isEqualTo(80);
        Map<String, Object> answer = new HashMap<>(Forms.talk());
        answer.put("outcome", "intent");
        contacts.dueNext("deep", contacts.midMonth());
        rhythm.completes("deep-call", answer).reaches("contact-made").timer("contact-due");
        care.lost("deep");
        rhythm.endsAt("rhythm-stopped");
    }

    @Test
    void a_task_closes_by_itself_when_the_contact_is_recorded_elsewhere() {
        Walk rhythm = begun("elsewhere", Map.of("status", "intent"));
        Task contact = rhythm.passes("contact-due").task("contact-customer");

        contacts.recorded("elsewhere");

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

    private Walk begun(String customerId, Map<String, Object> facts) {
        return contacts.begun(customerId, facts);
    }
}
