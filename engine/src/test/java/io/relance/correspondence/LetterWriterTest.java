package io.relance.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import io.relance.TestClock;
import io.relance.customer.Contact;
import io.relance.customer.Customer;
import io.relance.delivery.Mail;
import io.relance.delivery.NotSent;
import io.relance.delivery.PublicAddress;
import io.relance.notification.Language;
import io.relance.notification.Speaker;
import io.relance.time.BusinessTime;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LetterWriterTest {

    private static final Instant NOW = Instant.parse("2026-11-22T01:00:00Z");
    private static final UUID ID = new UUID(1, 2);

    private final LetterWriter writer = new LetterWriter(
            new BusinessTime(new TestClock(NOW), ZoneId.of("Asia/Shanghai")),
            new PublicAddress(URI.create("https://crm.example.com")),
            new CorrespondenceSettings(ConsentRule.OPT_OUT),
            Speaker.letters());

    @ParameterizedTest
    @EnumSource(Letter.class)
    void every_letter_is_whole_in_both_languages_whether_little_or_much_is_known(Letter letter) {
        for (var language : Language.values()) {
            for (var input : List.of(least(letter), everything(letter))) {
                var mail = write(input, language);

                assertThat(mail.subject()).isNotBlank().doesNotContain("{{", "null", "\n");
                assertThat(mail.text()).contains("陈先生", "李雷").doesNotContain("{{", "null");
                assertThat(mail.html()).contains("陈先生", "李雷").doesNotContain("{{", "null");
            }
        }
    }

    @Test
    void what_the_model_says_is_in_the_letter_and_is_no_markup() {
        var mail = write(everything(Letter.PRODUCT_UPGRADE), Language.ZH);

        assertThat(mail.subject()).isEqualTo("云平台 <3> 升级通知");
        assertThat(mail.text()).contains("更快了", "另附报价", "https://example.com/up?a=1&b=2", "li@example.com");
        assertThat(mail.html()).contains("云平台 &lt;3&gt;").doesNotContain("<3>");
        assertThat(mail.to()).isEqualTo("chen@example.com");
        assertThat(mail.replyTo()).isEqualTo("li@example.com");
    }

    @Test
    void a_moment_is_said_as_people_say_it_where_the_company_works() {
        assertThat(write(everything(Letter.VISIT_INVITATION), Language.ZH).subject())
                .isEqualTo("拜访邀约：12月1日 09:00");
        assertThat(write(everything(Letter.VISIT_INVITATION), Language.EN).subject())
                .isEqualTo("Our visit on 1 Dec 09:00");
    }

    @Test
    void a_festival_is_called_what_the_reader_calls_it() {
        assertThat(write(everything(Letter.GREETING), Language.ZH).subject()).isEqualTo("春节快乐");
        assertThat(write(everything(Letter.GREETING), Language.EN).subject())
                .isEqualTo("Best wishes for Spring Festival");
        assertThat(write(everything(Letter.ANNIVERSARY), Language.EN).text())
                .contains("Spring Festival")
                .doesNotContain("春节");
    }

    @Test
    void marketing_comes_in_the_owners_name_and_says_how_to_say_no_and_the_rest_does_not() {
        var contact = new Contact(ID, "陈先生", "采购", null, null, "chen@example.com", null, null, null, null);
        for (var letter : Letter.values()) {
            var order = new Order(
                    everything(letter), 1, customer(contact), new Sender("李雷", "li@example.com", Language.ZH));
            var mail = writer.write(order, contact, new Consent("t0ken", false, false));

            assertThat(mail.envelope().fromName()).isEqualTo("李雷");
            assertThat(mail.envelope().replyTo()).isEqualTo("li@example.com");
            assertThat(mail.content().html().contains("/unsubscribe/t0ken")).isEqualTo(letter.isMarketing());
            assertThat(mail.content().text().contains("/unsubscribe/t0ken")).isEqualTo(letter.isMarketing());
            assertThat(mail.envelope().unsubscribe())
                    .isEqualTo(letter.isMarketing() ? "https://crm.example.com/unsubscribe/t0ken" : null);
        }
    }

    @Test
    void who_has_said_no_gets_what_belongs_to_the_business_and_with_opt_in_silence_is_no() {
        var silent = new Consent("t", false, false);
        var no = new Consent("t", false, true);
        var yes = new Consent("t", true, false);

        assertThat(no.objection(Letter.SURVEY, ConsentRule.OPT_OUT)).contains(NotSent.UNSUBSCRIBED);
        assertThat(no.objection(Letter.RENEWAL, ConsentRule.OPT_IN)).isEmpty();
        assertThat(silent.objection(Letter.GREETING, ConsentRule.OPT_OUT)).isEmpty();
        assertThat(silent.objection(Letter.GREETING, ConsentRule.OPT_IN)).contains(NotSent.NO_CONSENT);
        assertThat(yes.objection(Letter.GREETING, ConsentRule.OPT_IN)).isEmpty();
    }

    private Mail write(EmailCustomerBlock.Input input, Language language) {
        var contact = new Contact(ID, "陈先生", "采购", null, null, "chen@example.com", null, null, null, null);
        return writer.write(input, customer(contact), contact, new Sender("李雷", "li@example.com", language), null);
    }

    private static EmailCustomerBlock.Input least(Letter letter) {
        return new EmailCustomerBlock.Input(letter, ID, null, null, null, null, null, null, null, null);
    }

    private static EmailCustomerBlock.Input everything(Letter letter) {
        return new EmailCustomerBlock.Input(
                letter,
                ID,
                "陈先生",
                "spring-festival",
                "春节",
                "云平台 <3>",
                "更快了",
                "https://example.com/up?a=1&b=2",
                Instant.parse("2026-12-01T01:00:00Z"),
                "另附报价");
    }

    private static Customer customer(Contact contact) {
        return new Customer(
                ID,
                "CUS202611001",
                "上海晨光电子",
                "company",
                "other",
                "1-20",
                "other",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                "won",
                "A",
                null,
                null,
                ID,
                "li",
                "李雷",
                List.of(),
                null,
                null,
                null,
                0,
                NOW,
                NOW,
                List.of(contact));
    }
}
