package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is seen when a contact was made, or was not. */
@ExtendWith(EngineExtension.class)
class ContactSignalsTest {

    private final Engine engine;
    private final CareLife care;
    private final ContactLife contacts;

    ContactSignalsTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
        this.contacts = new ContactLife(care);
    }

    @Test
    void every_signal_is_told_when_it_is_new() {
        Walk rhythm = begun("signalling", Map.of("status", "intent", "competitorQuestions", 1));
        rhythm.timer("contact-due");

        care.knows(
                "signalling",
                Map.of("status", "intent", "contactsToday", 3, "competitorQuestions", 2, "decisionMakerChanged", true));
        contacts.recorded("signalling");

        rhythm.endsAt("rhythm-done");
        assertThat(rhythm.alerts())
                .containsExactlyInAnyOrder(
                        "contact-too-much to owner", "comparison-wanted to owner", "decision-maker-changed to owner");
    }

    @Test
    void a_signal_that_was_there_before_is_not_told_again_and_who_has_bought_is_never_silent() {
        Map<String, Object> known = Map.of(
                "status", "won", "competitorQuestions", 2, "decisionMakerChanged", true, "daysSinceContact", 900);
        Walk rhythm = begun("signalled", known);
        rhythm.timer("contact-due");

        contacts.recorded("signalled");

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
                .satisfies(job -> {
                    assertThat(job.getCustomHeaders()).containsEntry("status", "silent");
                    assertThat(job.getVariable("reason")).isEqualTo("已 60 天没有联系");
                });
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
        Instant lastContact = engine.now().minus(Duration.ofDays(2)).truncatedTo(ChronoUnit.MINUTES);
        Walk rhythm = begun("forgotten", Map.of("status", "intent", "lastContactAt", CareLife.written(lastContact)));
        rhythm.passes("contact-due").task("contact-customer");
        care.knows("forgotten", Map.of("status", "intent", "daysSinceContact", 30));

        assertThat(rhythm.timer("long-silence")).isEqualTo(lastContact.plus(Duration.ofDays(30)));
        rhythm.passes("long-silence").endsAt("rhythm-done");

        assertThat(rhythm.alerts()).containsExactly("customer-silent to owner");
    }

    private Walk begun(String customerId, Map<String, Object> facts) {
        return contacts.begun(customerId, facts);
    }
}
