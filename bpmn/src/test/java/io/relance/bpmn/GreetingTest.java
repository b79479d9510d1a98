package io.relance.bpmn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EngineExtension.class)
class GreetingTest {

    private final Engine engine;
    private final CareLife care;

    GreetingTest(Engine engine) {
        this.engine = engine;
        this.care = new CareLife(engine);
    }

    @ParameterizedTest
    @CsvSource({
        "holiday, low, greeting, mail-holiday, occasion, spring-festival",
        "birthday, mid, birthday, mail-birthday, contactName, 陈先生",
        "anniversary, low, anniversary, mail-anniversary, occasionName, 春节"
    })
    void a_customer_with_an_address_gets_a_mail_on_the_day(
            String kind, String tier, String template, String element, String input, String said) {
        Walk cycle = greets("mail-on-" + kind, kind, Map.of("tier", tier, "hasEmail", true));

        cycle.passes("wait-occasion").reaches(element).endsAt("greeting-done");

        assertThat(engine.jobs().of(cycle.instance(), CareAnswers.MAIL))
                .singleElement()
                .satisfies(mail -> {
                    assertThat(mail.getCustomHeaders()).containsEntry("template", template);
                    assertThat(mail.getVariable(input)).isEqualTo(said);
                });
        assertThat(engine.jobs().of(cycle.instance(), "relance.care.schedule"))
                .singleElement()
                .satisfies(job -> assertThat(job.getCustomHeaders()).containsEntry("loop", "greeting"));
    }

    @Test
    void a_valuable_customer_gets_a_present_from_the_owner() {
        Walk cycle = greets("present", "birthday", Map.of("tier", "high", "hasEmail", true))
                .passes("wait-occasion");

        Task greet = cycle.task("greet-customer");
        assertThat(greet.assignee()).isEqualTo("wang");
        assertThat(greet.alert()).isEqualTo("greeting-due");
        cycle.completes("greet-customer", Map.of("done", true, "remark", "送了茶叶"))
                .endsAt("greeting-done");

        assertThat(cycle.stored("greeting")).asInstanceOf(MAP).containsEntry("remark", "送了茶叶");
    }

    @Test
    void whose_birthday_it_is_and_who_has_no_address_is_greeted_by_the_owner() {
        care.says("birthday-no-address", CareAnswers.MAIL, Map.of("sent", false));
        Walk cycle = greets("birthday-no-address", "birthday", Map.of("tier", "mid", "hasEmail", true))
                .passes("wait-occasion");

        assertThat(cycle.task("greet-customer").assignee()).isEqualTo("wang");
        cycle.completes("greet-customer", Map.of("done", true, "remark", "打了电话"))
                .endsAt("greeting-done");
    }

    @Test
    void a_customer_without_an_address_is_left_in_peace_on_a_holiday() {
        Walk cycle = greets("no-address", "holiday", Map.of("tier", "low", "hasEmail", false));

        cycle.passes("wait-occasion").endsAt("greeting-done");

        assertThat(engine.jobs().of(cycle.instance(), CareAnswers.MAIL)).isEmpty();
    }

    @Test
    void a_greeting_that_would_come_a_day_late_is_not_sent() {
        Walk cycle = greets("too-late", "holiday", Map.of("tier", "low", "hasEmail", true));
        Instant day = cycle.timer("wait-occasion");

        engine.advanceTo(day.plus(Duration.ofDays(1)));

        cycle.endsAt("greeting-done");
        assertThat(engine.jobs().of(cycle.instance(), CareAnswers.MAIL)).isEmpty();
    }

    private Walk greets(String customerId, String kind, Map<String, Object> facts) {
        Instant day = engine.now().plus(Duration.ofDays(20)).truncatedTo(ChronoUnit.MINUTES);
        care.knows(customerId, facts);
        care.says(
                customerId,
                CareAnswers.OCCASION,
                Map.of(
                        "occasion",
                        "spring-festival",
                        "occasionKind",
                        kind,
                        "occasionName",
                        "春节",
                        "occasionAt",
                        CareLife.written(day),
                        "contactName",
                        "陈先生"));
        Walk cycle = care.scheduled("greeting", customerId, Map.of());
        assertThat(cycle.timer("wait-occasion")).isEqualTo(day);
        return cycle;
    }
}
