package io.relance.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.AlertsWorld;
import io.relance.TestClock;
import io.relance.delivery.DeliveryFailure.Permanent;
import io.relance.delivery.DeliveryFailure.Rejected;
import io.relance.delivery.DeliveryFailure.Temporary;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import reactor.test.StepVerifier;

class MailRelayTest {

    private static final BounceSettings NO_BOUNCES =
            new BounceSettings(null, 993, true, "", "", "INBOX", Duration.ofMinutes(1), null);

    private static final Duration SOON = Duration.ofSeconds(8);

    private final ScriptedRelay scripted = new ScriptedRelay();

    @AfterEach
    void close() throws IOException {
        scripted.close();
    }

    @Test
    void an_addressee_whom_nobody_knows_is_rejected() {
        assertThat(failureFor("550@example.com")).isInstanceOf(Rejected.class).hasMessageContaining("550");
    }

    @Test
    void a_full_mailbox_refuses_the_mail_and_says_nothing_of_the_address() {
        assertThat(failureFor("552@example.com")).isInstanceOf(Permanent.class).hasMessageContaining("552");
    }

    @Test
    void an_addressee_who_is_put_off_may_be_tried_again() {
        assertThat(failureFor("451@example.com")).isInstanceOf(Temporary.class).hasMessageContaining("451");
    }

    @Test
    void an_address_that_is_none_is_rejected() {
        assertThat(failureFor("not an address")).isInstanceOf(Rejected.class);
    }

    @Test
    void an_address_of_other_letters_is_rejected_before_the_wire_cuts_it_to_somebody_elses() {
        assertThat(failureFor("张e9a7a@t.example")).isInstanceOf(Rejected.class);
        assertThat(failureFor("上c@t.example")).isInstanceOf(Rejected.class).hasMessageContaining("address");
        assertThat(scripted.taken).isEmpty();
    }

    @Test
    void a_domain_of_other_letters_is_written_in_punycode() {
        relay().carry(parcel("250@上海.中国", null, Envelope.PLAIN)).block(SOON);

        assertThat(scripted.taken).contains("To: 250@xn--fhqz97e.xn--fiqs8s");
    }

    @Test
    void a_relay_that_does_not_answer_is_waited_for_in_bounds() {
        assertThat(failureFor("mute@example.com")).isInstanceOf(Temporary.class);
    }

    @Test
    void a_relay_that_is_not_there_may_come_back() throws IOException {
        scripted.close();

        assertThat(failureFor("250@example.com")).isInstanceOf(Temporary.class);
    }

    @Test
    void a_mail_that_was_taken_is_sent_though_the_relay_goes_without_a_goodbye() {
        var smtp = smtp();
        smtp.getJavaMailProperties().setProperty("mail.smtp.quitwait", "true");

        new MailRelay(smtp, settings(), NO_BOUNCES, new TestClock(AlertsWorld.START))
                .carry(parcel("250-rude@example.com", null, Envelope.PLAIN))
                .as(StepVerifier::create)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void a_relay_that_takes_its_time_with_each_answer_has_taken_the_mail_at_last() {
        relay().carry(parcel("250-slow@example.com", null, Envelope.PLAIN))
                .as(StepVerifier::create)
                .expectComplete()
                .verify(SOON);
    }

    @Test
    void every_attempt_has_the_same_id_our_sender_and_says_that_a_machine_wrote_it() throws Exception {
        var parcel = parcel("250@example.com", null, Envelope.PLAIN);
        relay().carry(parcel).then(relay().carry(parcel)).block(SOON);

        var id = "Message-ID: <" + parcel.id() + "@example.com>";
        assertThat(scripted.taken).filteredOn(id::equals).hasSize(2);
        assertThat(scripted.taken)
                .contains("From: Relance <relance@example.com>", "Auto-Submitted: auto-generated")
                .contains("Content-Type: text/plain; charset=UTF-8", "Content-Type: text/html;charset=UTF-8")
                .anyMatch(line -> line.startsWith("Date: Sun, 22 Nov 2026"));
    }

    @Test
    void what_belongs_together_answers_the_same_mail() {
        relay().carry(parcel("250@example.com", "customer-7", Envelope.PLAIN)).block(SOON);

        assertThat(scripted.taken)
                .contains(
                        "In-Reply-To: <thread.customer-7@example.com>", "References: <thread.customer-7@example.com>");
    }

    @Test
    void a_mail_in_somebodys_name_comes_from_our_address_and_is_answered_to_theirs() {
        var envelope = new Envelope("Li Lei", "li@example.org", "https://crm.example.com/unsubscribe/abc");
        relay().carry(parcel("250@example.com", null, envelope)).block(SOON);

        assertThat(scripted.taken)
                .contains(
                        "From: Li Lei <relance@example.com>",
                        "Reply-To: li@example.org",
                        "List-Unsubscribe: <https://crm.example.com/unsubscribe/abc>",
                        "List-Unsubscribe-Post: List-Unsubscribe=One-Click")
                .noneMatch(line -> line.startsWith("References"));
    }

    private Throwable failureFor(String address) {
        var failure = new AtomicReference<Throwable>();
        relay().carry(parcel(address, null, Envelope.PLAIN))
                .as(StepVerifier::create)
                .expectErrorSatisfies(failure::set)
                .verify(SOON);
        return failure.get();
    }

    private MailRelay relay() {
        return new MailRelay(smtp(), settings(), NO_BOUNCES, new TestClock(AlertsWorld.START));
    }

    private JavaMailSenderImpl smtp() {
        var smtp = new JavaMailSenderImpl();
        smtp.setHost("localhost");
        smtp.setPort(scripted.port());
        return smtp;
    }

    private static Parcel parcel(String to, @Nullable String thread, Envelope envelope) {
        var content = new Content("新任务", "您好", "<p>您好</p>", "http://localhost:8080/", thread);
        return new Parcel(UUID.randomUUID(), AlertsWorld.START, to, content, envelope, null);
    }

    private static MailSettings settings() {
        return new MailSettings("Relance <relance@example.com>", Duration.ofSeconds(1));
    }
}
