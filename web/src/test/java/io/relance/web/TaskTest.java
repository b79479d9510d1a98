package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** A task arrives with its facts, takes only a right answer, once, and only from whom it concerns. */
class TaskTest {

    private static final Duration SOON = Duration.ofSeconds(5);

    @Test
    void a_task_says_what_it_is_about() {
        var journey = Journey.of("li");
        var task = journey.task("li", "analyse-needs");

        assertThat(task.path("key").asString()).matches("\\d+");
        assertThat(task.path("processId").asString()).isEqualTo("sales-pipeline");
        assertThat(task.path("processName").asString()).isEqualTo("销售跟进流程");
        assertThat(task.path("name").asString()).isEqualTo("分析客户需求");
        assertThat(task.path("customerId").asString()).isEqualTo(journey.id());
        assertThat(task.path("customerName").asString()).isEqualTo(journey.name());
        assertThat(task.path("assignee").asString()).isEqualTo("li");
        assertThat(task.path("dueAt").asString()).isNotBlank();
        assertThat(task.path("status").asString()).isEqualTo("open");
        assertThat(task.path("priority").asInt()).isPositive();
        assertThat(task.path("form").asString()).isEqualTo("analyse-needs");
    }

    @Test
    void its_assignee_is_told_the_key_facts_in_the_inbox_and_by_mail() {
        var journey = Journey.of("li");
        var task = journey.task("li", "analyse-needs");
        var li = Told.to("li");

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(li.kindsOf(task)).containsExactly("task-opened");
            assertThat(li.mailsAbout(journey.name())).hasSize(1);
        });
        var alert = li.alertsAbout(journey.name()).findFirst().orElseThrow();
        var mail = li.mailsAbout(journey.name()).getFirst();
        var facts = List.of(
                journey.name(), journey.customer().path("number").asString(), "张三", maskedPhone(journey), "检测设备");
        assertThat(alert.path("body").asString()).contains(facts);
        assertThat(mail.path("text").asString()).contains(facts);
        assertThat(mail.path("html").asString()).contains(facts);
    }

    private static String maskedPhone(Journey journey) {
        var phone = journey.customer().path("contacts").path(0).path("phone").asString();
        return phone.substring(0, 3) + "****" + phone.substring(7);
    }

    @ParameterizedTest
    @MethodSource("wrongAnswers")
    void a_wrong_answer_is_refused_by_field_and_the_task_stays_open(Map<String, Object> answer, String field) {
        var journey = Journey.of("li");
        var task = journey.task("li", "analyse-needs");

        assertThat(journey.answer("li", task, answer).expect(400).refusedFields())
                .containsOnly(field);
        assertThat(journey.open("li", "analyse-needs")).isPresent();
        assertThat(journey.customer().path("needs").isObject()).isFalse();
    }

    static List<Arguments> wrongAnswers() {
        var right = Forms.needs();
        return List.of(
                Arguments.of(Forms.without(right, "painPoints"), "painPoints"),
                Arguments.of(Forms.with(right, "needType", "zzz"), "needType"),
                Arguments.of(Forms.with(right, "budgetMin", -1), "budgetMin"),
                Arguments.of(Forms.with(right, "budgetMax", "much"), "budgetMax"),
                Arguments.of(Forms.with(right, "budgetMax", 1), "budgetMax"),
                Arguments.of(
                        Forms.with(right, "decisionChain", List.of(Map.of("person", "王总", "role", "king"))),
                        "decisionChain[0].role"),
                Arguments.of(Forms.with(right, "surprise", "!"), "surprise"));
    }

    @Test
    void a_contract_does_not_end_before_it_begins() {
        var clock = World.clock();
        var forms = new Forms(clock);
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan("li", clock.in(Duration.ofDays(1))));
        journey.completes("li", "follow-up", forms.conversation("intent"));
        journey.completes("li", "evaluate-conversion", Forms.evaluation("low", "low"));
        LocalDate today = clock.today();

        var task = journey.task("li", "sign-contract");

        assertThat(journey.answer("li", task, Forms.contract(today, today.minusDays(1)))
                        .expect(400)
                        .refusedFields())
                .containsExactly("endsOn");
        journey.answer("li", task, Forms.contract(today, today.plusDays(1))).expect(204);
    }

    @Test
    void nothing_is_planned_for_the_past_and_no_visit_was_in_the_future() {
        var clock = World.clock();
        var forms = new Forms(clock);
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.needs());
        var plan = journey.task("li", "plan-follow-up");
        var yesterday = clock.in(Duration.ofDays(-1));
        var past = Forms.with(forms.plan("li", yesterday), "firstFollowUpAt", yesterday.toString());

        assertThat(journey.answer("li", plan, past).expect(400).refusedFields())
                .containsExactlyInAnyOrder("firstFollowUpAt", "dueAt");
        journey.completes("li", "plan-follow-up", forms.plan("li", clock.in(Duration.ofDays(1))));
        var visit = Forms.with(forms.conversation("intent"), "channel", "visit");
        var tomorrow = clock.in(Duration.ofDays(1)).toString();
        var followUp = journey.task("li", "follow-up");
        assertThat(journey.answer("li", followUp, Forms.with(visit, "occurredAt", tomorrow))
                        .expect(400)
                        .refusedFields())
                .containsExactly("occurredAt");
        journey.completes("li", "follow-up", visit);

        var about = journey.about("li", journey.task("li", "visit-report"));
        assertThat(about.path("participants").asString()).isEqualTo("张三");
        assertThat(about.path("visitedAt").asString()).isEqualTo(visit.get("occurredAt"));
    }

    @Test
    void a_task_is_completed_once() {
        var journey = Journey.of("li");
        var task = journey.completes("li", "analyse-needs", Forms.needs());

        journey.answer("li", task, Forms.needs()).expect(409);
    }

    /** The list may not have followed yet when the second answer comes. */
    @Test
    void a_task_that_is_completed_twice_in_a_row_is_completed_once() {
        var journey = Journey.of("li");
        var task = journey.task("li", "analyse-needs");

        journey.answer("li", task, Forms.needs()).expect(204);
        journey.answer("li", task, Forms.needs()).expect(409);
    }

    @Test
    void a_stranger_neither_sees_nor_completes_it() {
        var journey = Journey.of("li");
        JsonNode task = journey.task("li", "analyse-needs");

        World.as("wang").get("/api/tasks/%s", task.path("key").asString()).expect(404);
        journey.answer("wang", task, Forms.needs()).expect(404);
        assertThat(journey.open("li", "analyse-needs")).isPresent();
    }
}
