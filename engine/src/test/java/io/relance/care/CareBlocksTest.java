package io.relance.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.relance.Company;
import io.relance.StillServers;
import io.relance.StillWorld;
import io.relance.customer.Customer;
import io.relance.process.Blocks;
import io.relance.process.BpmnError;
import io.relance.purchase.PurchaseEntry;
import io.relance.purchase.Purchases;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.NotFound;
import io.relance.survey.SurveyAnswer;
import io.relance.survey.Surveys;
import io.relance.time.BusinessTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.context.ContextConfiguration;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What the building blocks of care answer and leave in the record, on a real database. */
@SpringBootTest(classes = StillWorld.class)
@ContextConfiguration(initializers = StillServers.class)
@Import({Company.class, Blocks.class})
class CareBlocksTest {

    private static final Duration SOON = Duration.ofSeconds(30);

    @Autowired
    Blocks blocks;

    @Autowired
    Purchases purchases;

    @Autowired
    Surveys surveys;

    @Autowired
    DatabaseClient database;

    @Autowired
    Company company;

    @Autowired
    BusinessTime time;

    private Customer customer;

    @BeforeEach
    void aCustomer() {
        run("truncate outbox");
        customer = company.register("cared for", company.li());
    }

    @Test
    void growth_compares_a_period_with_the_one_before_and_says_whether_it_was_told() {
        assertThat(job("relance.purchase.growth", Map.of(), Map.of()))
                .as("nothing to compare with")
                .containsEntry("growth", null)
                .containsEntry("alreadyTold", false);

        buys(Period.ofMonths(4), "1000");
        buys(Period.ofDays(5), "1250");
        buys(Period.ofMonths(7), "9999");

        assertThat(job("relance.purchase.growth", Map.of(), Map.of("period", "P3M")))
                .isEqualTo(Map.of("growth", new BigDecimal("25.0"), "alreadyTold", false));
        job("relance.repurchase.trigger", Map.of("trigger", "growth"), Map.of("reason", "采购量增长 25%"));
        assertThat(job("relance.purchase.growth", Map.of(), Map.of())).containsEntry("alreadyTold", true);
    }

    @Test
    void facts_say_how_things_stand() {
        buys(Period.ofMonths(4), "100000");
        buys(Period.ofDays(5), "20000");

        var facts = job("relance.customer.facts", Map.of(), Map.of());

        assertThat(facts)
                .containsEntry("status", "potential")
                .containsEntry("tier", "high")
                .containsEntry("growthOutlook", "shrinking")
                .containsEntry("contactsToday", 0L)
                .containsEntry("unansweredInARow", 0L)
                .containsEntry("decisionMakerChanged", false)
                .containsEntry("hasEmail", true)
                .containsEntry("daysSinceContact", 0L)
                .containsEntry("owner", "li")
                .containsEntry("grade", null)
                .containsEntry("lastContactAt", null);
        assertThat((BigDecimal) facts.get("yearlyAmount")).isEqualByComparingTo("120000");
    }

    @Test
    void what_a_visit_found_new_needs_in_makes_the_outlook() {
        update(
                "care",
                Map.of(
                        "satisfaction",
                        4,
                        "feedback",
                        "好",
                        "newNeeds",
                        "第二条产线",
                        "improvement",
                        "响应",
                        "improvementOwner",
                        "li",
                        "improvementDueOn",
                        "2026-12-01"));

        assertThat(job("relance.customer.facts", Map.of(), Map.of())).containsEntry("growthOutlook", "new-needs");
        assertThat(text("select improvement_owner || ' ' || improvement_due_on from care_visit where customer_id = $1"))
                .isEqualTo("li 2026-12-01");
    }

    @Test
    void a_trigger_is_remembered_and_starts_the_question_whose_answer_is_kept() {
        job("relance.repurchase.trigger", Map.of("trigger", "renewal"), Map.of());
        assertThatThrownBy(() -> update("repurchase", Map.of("decision", "declined")))
                .isInstanceOf(InvalidInput.class);
        update("repurchase", Map.of("decision", "declined", "reason", "预算已用完"));
        job("relance.pipeline.start", Map.of(), Map.of());

        assertThat(
                        text(
                                "select trigger || ' ' || decision || ' ' || decision_reason from repurchase where customer_id = $1"))
                .isEqualTo("renewal declined 预算已用完");
        assertThat(texts("select name from outbox order by id"))
                .containsExactly("customer-registered", "repurchase-triggered", "repurchase-accepted");
        assertThat(
                        texts(
                                "select variables ->> 'size' || ' ' || (variables ->> 'industry') from outbox where name <> 'repurchase-triggered' order by id"))
                .containsExactly(
                        customer.size() + " " + customer.industry(), customer.size() + " " + customer.industry());
        assertThatThrownBy(() -> job("relance.repurchase.trigger", Map.of("trigger", "whim"), Map.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_customer_who_is_being_asked_is_not_asked_for_another_reason_besides() {
        job("relance.repurchase.trigger", Map.of("trigger", "renewal"), Map.of("reason", "合同到期"));
        update("repurchase", Map.of("decision", "snooze", "snoozeUntil", "2027-06-01"));
        job("relance.repurchase.trigger", Map.of("trigger", "new-needs"), Map.of("reason", "第二条产线"));
        update("repurchase", Map.of("decision", "accepted"));
        job("relance.repurchase.trigger", Map.of("trigger", "manual"), Map.of());

        assertThat(texts("select name from outbox where name = 'repurchase-triggered'"))
                .hasSize(2);
        assertThat(text("select string_agg(concat_ws(' ', trigger, reason, decision), ', ' order by triggered_at, id)"
                        + " from repurchase where customer_id = $1"))
                .isEqualTo("renewal 合同到期; 第二条产线 accepted, manual");
    }

    @Test
    void what_was_never_decided_but_has_stopped_is_asked_anew() {
        job("relance.repurchase.trigger", Map.of("trigger", "renewal"), Map.of());
        run("update repurchase set triggered_at = triggered_at - interval '2 hours'");

        job("relance.repurchase.trigger", Map.of("trigger", "manual"), Map.of());

        assertThat(texts("select name from outbox where name = 'repurchase-triggered'"))
                .hasSize(2);
    }

    @Test
    void every_repurchase_that_is_accepted_starts_a_pipeline_of_its_own() {
        job("relance.pipeline.start", Map.of(), Map.of());
        job("relance.pipeline.start", Map.of(), Map.of());

        assertThat(texts("select distinct correlation_key from outbox where name = 'repurchase-accepted'"))
                .hasSize(2)
                .doesNotContain(customer.id().toString());
    }

    @Test
    void a_customer_falls_silent_by_a_block_but_is_lost_only_by_a_form() {
        job("relance.customer.status", Map.of("status", "silent"), Map.of("reason", "无回应"));

        assertThat(text("select status || ' ' || status_reason from customer where id = $1"))
                .isEqualTo("silent 无回应");
        assertThatThrownBy(() -> job("relance.customer.status", Map.of("status", "lost"), Map.of()))
                .isInstanceOf(InvalidInput.class);
    }

    @Test
    void who_is_won_or_lost_does_not_fall_silent() {
        for (var status : List.of("won", "lost")) {
            run("update customer set status = '" + status + "'");
            job("relance.customer.status", Map.of("status", "silent"), Map.of());
            assertThat(text("select status from customer where id = $1")).isEqualTo(status);
        }
    }

    @Test
    void the_sections_of_care_are_kept() {
        update("contact-check", Map.of("confirmed", true));
        update("greeting", Map.of("done", true, "remark", "送茶"));
        update("referral", Map.of("asked", true, "outcome", "referred", "referredName", "赵总", "reward", "礼品卡"));

        assertThat(text("select confirmed::text from contact_check where customer_id = $1"))
                .isEqualTo("true");
        assertThat(text("select done || remark from greeting_gift where customer_id = $1"))
                .isEqualTo("true送茶");
        assertThat(text("select outcome || referred_name || reward from referral where customer_id = $1"))
                .isEqualTo("referred赵总礼品卡");
    }

    @Test
    void a_survey_is_answered_by_its_link_once_and_the_model_is_told() {
        var made = job("relance.survey.send", Map.of(), Map.of("reason", "closing"));
        assertThat(made).containsEntry("made", true);
        var token = made.get("link").toString().replaceFirst(".*/survey/", "");
        assertThat(token).as("256 bits").hasSize(43);
        run("truncate outbox");

        assertThat(surveys.answer(token, new SurveyAnswer("3", " 慢 ")).block(SOON))
                .isTrue();
        assertThat(surveys.answer(token, new SurveyAnswer("10", null)).block(SOON))
                .isFalse();

        assertThat(text("select score || comment from survey where customer_id = $1"))
                .isEqualTo("3慢");
        assertThat(texts("select name || ' ' || correlation_key || ' ' || (variables ->> 'score') from outbox"))
                .containsExactly("survey-answered " + made.get("surveyId") + " 3");
        assertThatThrownBy(() -> surveys.answered("unknown").block(SOON)).isInstanceOf(NotFound.class);
    }

    @Test
    void a_customer_is_not_asked_again_so_soon_but_after_a_service() {
        var pause = Map.<String, Object>of("reason", "half-year", "notWithinDays", 30);

        assertThat(job("relance.survey.send", Map.of(), pause)).containsEntry("made", true);
        assertThat(job("relance.survey.send", Map.of(), pause))
                .containsEntry("made", false)
                .containsEntry("link", null);
        assertThat(job("relance.survey.send", Map.of(), Map.of("reason", "service", "notWithinDays", 0)))
                .containsEntry("made", true);
        assertThat(text("select count(*)::text from survey where customer_id = $1"))
                .isEqualTo("2");

        run("update survey set sent_at = sent_at - interval '31 days'");
        assertThat(job("relance.survey.send", Map.of(), pause)).containsEntry("made", true);
    }

    @Test
    void of_surveys_that_come_due_at_the_same_moment_one_is_made() {
        var made = Flux.range(0, 6)
                .flatMap(
                        again -> Mono.fromCallable(() -> job(
                                        "relance.survey.send",
                                        Map.of(),
                                        Map.of("reason", "service", "notWithinDays", 1)))
                                .subscribeOn(Schedulers.boundedElastic()),
                        6)
                .filter(answer -> Boolean.TRUE.equals(answer.get("made")))
                .count()
                .block(SOON);

        assertThat(made).isEqualTo(1);
        assertThat(text("select count(*)::text from survey where customer_id = $1"))
                .isEqualTo("1");
    }

    @Test
    void a_survey_says_what_it_is_about() {
        signed("HT-ASKED", "2027-12-31");

        assertThat(job("relance.survey.send", Map.of(), Map.of("reason", "closing")))
                .extracting("topic")
                .isEqualTo("合同 HT-ASKED 的签订");
        assertThat(job("relance.survey.send", Map.of(), Map.of("reason", "half-year")))
                .extracting("topic")
                .isEqualTo("近半年的合作");
    }

    @Test
    void a_survey_that_was_asked_on_the_telephone_is_kept_with_the_one_that_it_answers() {
        var made = job(
                "relance.survey.send",
                Map.of(),
                Map.of(
                        "reason",
                        "service",
                        "serviceRequestId",
                        UUID.randomUUID().toString()));

        update("survey", Map.of("surveyId", made.get("surveyId"), "score", 8, "comment", "好"));

        assertThat(text("select score || comment from survey where customer_id = $1"))
                .isEqualTo("8好");
    }

    @Test
    void a_renewal_that_ends_before_it_begins_is_for_the_model_and_leaves_nothing_behind() {
        var contract = signed("HT-RENEWED", "2026-12-31");

        assertThatThrownBy(() -> renew(contract, "2026-12-31"))
                .isInstanceOfSatisfying(
                        BpmnError.class, error -> assertThat(error.code()).isEqualTo("invalid-renewal"));
        assertThat(texts("select name from outbox where name = 'contract-signed'"))
                .isEmpty();
        assertThat(texts("select number from contract where renewal is not null"))
                .isEmpty();

        renew(contract, "2027-12-31");

        assertThat(text("select number || ' ' || effective_on || ' ' || ends_on from contract where customer_id = $1"
                        + " order by effective_on desc limit 1"))
                .isEqualTo("HT-RENEWED-R 2027-01-01 2027-12-31");
    }

    @Test
    void the_next_occasion_is_named_with_its_moment() {
        var next = job("relance.care.next-occasion", Map.of(), Map.of());
        var again = job("relance.care.next-occasion", Map.of(), Map.of());

        assertThat(next).containsKeys("occasion", "occasionKind", "occasionName", "occasionAt", "contactName");
        assertThat(again).as("nobody was greeted yet").isEqualTo(next);
    }

    private void buys(Period ago, String amount) {
        var entry = new PurchaseEntry(
                time.today().minus(ago).toString(), "检测仪", BigDecimal.ONE, new BigDecimal(amount), null);
        purchases.record(customer.id(), entry, null, company.li()).block(SOON);
    }

    private String signed(String number, String endsOn) {
        return database.sql("""
                        insert into contract (customer_id, number, effective_on, ends_on, amount, signed_at)
                        values ($1, $2, '2026-01-01', $3::date, 1000, now()) returning id::text""")
                .bind(0, customer.id())
                .bind(1, number)
                .bind(2, endsOn)
                .mapValue(String.class)
                .one()
                .block(SOON);
    }

    private void renew(String contract, String endsOn) {
        var record = Map.of("outcome", "renewed", "endsOn", endsOn, "amount", 1200);
        job("relance.customer.update", Map.of("section", "renewal"), Map.of("record", record, "contractId", contract));
    }

    private void update(String section, Map<String, Object> record) {
        var result = job(
                "relance.customer.update", Map.of("section", section), Map.of("record", record, "completedBy", "li"));
        assertThat(result).isNotNull();
    }

    private Map<String, Object> job(String type, Map<String, String> headers, Map<String, Object> more) {
        var variables = new HashMap<>(more);
        variables.put("customerId", customer.id().toString());
        return blocks.run(type, headers, variables);
    }

    private String text(String query) {
        return database.sql(query)
                .bind(0, customer.id())
                .mapValue(String.class)
                .one()
                .block(SOON);
    }

    private List<String> texts(String query) {
        return database.sql(query).mapValue(String.class).all().collectList().block(SOON);
    }

    private void run(String statement) {
        database.sql(statement).then().block(SOON);
    }
}
