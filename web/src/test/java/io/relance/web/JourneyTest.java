package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** A customer walks from registration to its end, as people work off its tasks. */
class JourneyTest {

    private final DemoClock clock = World.clock();
    private final Forms forms = new Forms(clock);

    @Test
    void a_customer_is_won_in_six_steps_and_its_record_says_how() {
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan("wang", clock.in(Duration.ofDays(3))));
        journey.completes("wang", "follow-up", forms.conversation("intent"));
        journey.completes("li", "evaluate-conversion", Forms.evaluation("high", "high"));
        journey.completes("director", "sign-contract", contract());

        assertSaysWhatTheFormsSaid(journey.awaitStatus("won"));
        assertWentThrough(
                journey.awaitPipeline("finished"),
                List.of("analyse-needs", "plan-follow-up", "follow-up-call", "evaluate-conversion", "sign-contract"));
        assertThat(World.as("li")
                        .get("/api/customers/%s/contracts", journey.id())
                        .items())
                .singleElement()
                .satisfies(
                        contract -> assertThat(contract.path("amount").asInt()).isEqualTo(280000));
        assertThat(World.as("li")
                        .get("/api/customers/%s/interactions", journey.id())
                        .items())
                .singleElement()
                .satisfies(
                        talk -> assertThat(talk.path("recordedBy").asString()).isIn("wang", "王芳"));
    }

    private static void assertSaysWhatTheFormsSaid(JsonNode customer) {
        assertThat(customer.path("grade").asString()).isEqualTo("A");
        assertThat(customer.path("needs").path("painPoints").asString()).isEqualTo("换线慢");
        assertThat(customer.path("plan").path("assignee").asString()).isEqualTo("wang");
        assertThat(customer.path("evaluation").path("probability").asInt()).isEqualTo(80);
        assertThat(customer.path("tags").valueStream().map(JsonNode::asString)).contains("重点客户", "自定义");
    }

    private static void assertWentThrough(JsonNode pipeline, List<String> elements) {
        var history = pipeline.path("history").valueStream().toList();
        assertThat(history.stream().map(visit -> visit.path("elementId").asString()))
                .containsSubsequence(elements);
        assertThat(history.stream().map(visit -> visit.path("step").asInt())).isSorted();
        assertThat(history)
                .allSatisfy(
                        visit -> assertThat(visit.path("endedAt").isString()).isTrue());
        assertThat(pipeline.path("step").asInt()).isEqualTo(6);
    }

    @Test
    void the_pipeline_shows_where_the_customer_stands() {
        var journey = Journey.of("li");
        journey.task("li", "analyse-needs");

        var pipeline = journey.pipeline();

        assertThat(pipeline.path("status").asString()).isEqualTo("running");
        assertThat(pipeline.path("elementId").asString()).isEqualTo("analyse-needs");
        assertThat(World.as("li")
                        .get("/api/pipelines/%s", pipeline.path("id").asString())
                        .expect(200)
                        .body())
                .isEqualTo(pipeline);
    }

    @Test
    void a_conversation_that_goes_on_comes_back_when_the_next_action_is_due() {
        var journey = upToTheFollowUp("wang");
        var nextDue = clock.in(Duration.ofDays(5));

        var first = journey.completes("wang", "follow-up", forms.goesOn(nextDue));
        var next = journey.task("wang", "follow-up");

        assertThat(next.path("key")).isNotEqualTo(first.path("key"));
        assertThat(Instant.parse(next.path("dueAt").asString())).isEqualTo(nextDue);
        journey.completes("wang", "follow-up", forms.conversation("intent"));
        journey.task("li", "evaluate-conversion");
    }

    @Test
    void a_follow_up_is_given_to_who_was_planned_and_due_as_planned() {
        var journey = Journey.of("li");
        var due = clock.in(Duration.ofDays(3));
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan("wang", due));

        assertThat(Instant.parse(journey.task("wang", "follow-up").path("dueAt").asString()))
                .isEqualTo(due);
        assertThat(journey.open("li", "follow-up")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"high, high, A, director", "high, low, B, li", "low, high, B, li", "low, low, C, li"})
    void the_grade_decides_who_signs(String potential, String urgency, String grade, String signer) {
        var journey = upToTheFollowUp("li");
        journey.completes("li", "follow-up", forms.conversation("intent"));
        journey.completes("li", "evaluate-conversion", Forms.evaluation(potential, urgency));

        journey.task(signer, "sign-contract");
        assertThat(journey.customer().path("grade").asString()).isEqualTo(grade);
    }

    @Test
    void a_lost_customer_ends_its_pipeline() {
        var journey = upToTheFollowUp("li");
        journey.completes("li", "follow-up", forms.lost());

        journey.awaitStatus("lost");
        journey.awaitPipeline("finished");
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(World.as("director")
                                .get("/api/tasks?status=open&customerId=%s", journey.id())
                                .items())
                        .isEmpty());
    }

    private Journey upToTheFollowUp(String assignee) {
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.needs());
        journey.completes("li", "plan-follow-up", forms.plan(assignee, clock.in(Duration.ofDays(3))));
        return journey;
    }

    private Map<String, Object> contract() {
        return Forms.contract(clock.today(), clock.today().plusYears(1));
    }
}
