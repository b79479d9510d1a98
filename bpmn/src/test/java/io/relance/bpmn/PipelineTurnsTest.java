package io.relance.bpmn;

import static io.relance.bpmn.Forms.evaluation;
import static io.relance.bpmn.Forms.followUp;
import static io.relance.bpmn.Forms.needs;
import static io.relance.bpmn.Forms.plan;
import static io.relance.bpmn.Walk.FOLLOW_UP;
import static java.time.temporal.ChronoUnit.MINUTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What turns a pipeline off its straight way: back, lost, handed over, begun anew. */
@ExtendWith(EngineExtension.class)
class PipelineTurnsTest {

    private static final Map<String, Object> LOST =
            Map.of("decision", "lost", "lostReason", "competitor", "lostNote", "对手降价");

    private final Engine engine;

    PipelineTurnsTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void an_evaluation_may_send_back_to_the_needs_or_to_another_follow_up() {
        Walk pipeline = evaluated("sent-back").completes("evaluate-conversion", Map.of("decision", "back-to-needs"));
        pipeline.task("analyse-needs");

        pipeline = toEvaluation(pipeline).completes("evaluate-conversion", Map.of("decision", "back-to-follow-up"));
        Task again = pipeline.calls(FOLLOW_UP).task("follow-up");

        assertThat(again.assignee()).isEqualTo("li");
        assertThat(again.dueAt()).isCloseTo(engine.now().plus(Duration.ofDays(2)), within(3, MINUTES));
        assertThat(pipeline.sections()).doesNotContain("evaluation");
    }

    @Test
    void a_customer_may_be_lost_at_the_evaluation_and_the_reason_is_kept() {
        Walk pipeline = evaluated("lost-evaluated").completes("evaluate-conversion", LOST);

        pipeline.endsAt("customer-lost");
        assertThat(pipeline.stored("lost")).asInstanceOf(MAP).containsEntry("lostReason", "competitor");
    }

    @Test
    void a_customer_who_does_not_sign_is_followed_up_again_or_lost() {
        Walk pipeline = evaluated("not-signed")
                .completes("evaluate-conversion", evaluation("low", "low"))
                .completes("sign-contract", Map.of("decision", "back-to-follow-up"));

        pipeline.followsUp(followUp("intent"))
                .completes("evaluate-conversion", evaluation("low", "low"))
                .completes("sign-contract", LOST)
                .endsAt("customer-lost");

        assertThat(pipeline.stored("lost")).asInstanceOf(MAP).containsEntry("lostNote", "对手降价");
    }

    @Test
    void the_evaluator_overrules_the_grade_and_says_why() {
        Map<String, Object> overruled = new HashMap<>(evaluation("low", "low"));
        overruled.putAll(Map.of("overruledGrade", "A", "overruleReason", "集团客户"));

        Walk pipeline = evaluated("overruled").completes("evaluate-conversion", overruled);

        assertThat(pipeline.task("sign-contract").assignee()).isEqualTo("director");
        assertThat(pipeline.task("sign-contract").priority()).isEqualTo(80);
        assertThat(pipeline.stored("evaluation"))
                .asInstanceOf(MAP)
                .containsEntry("grade", "C")
                .containsEntry("overruledGrade", "A")
                .containsEntry("overruleReason", "集团客户");
    }

    @Test
    void a_repurchase_begins_with_the_needs() {
        Walk pipeline = engine.starts("sales-pipeline", "repurchase-accepted", "customerId", customer("repurchase"));

        pipeline.task("analyse-needs");

        assertThat(engine.jobs().of(pipeline.instance(), "relance.care.schedule"))
                .isEmpty();
    }

    @Test
    void a_repurchase_begins_while_another_pipeline_of_the_customer_is_under_way() {
        Walk first = registered("buys-twice");
        first.task("analyse-needs");

        engine.publish("repurchase-accepted", "buys-twice-4711", customer("buys-twice"));

        engine.started("sales-pipeline", "customerId", "buys-twice", first.instance())
                .task("analyse-needs");
    }

    @Test
    void after_a_handing_over_what_comes_next_is_the_new_owners() {
        Walk pipeline = registered("handed-over-pipeline").completes("analyse-needs", needs());
        pipeline.task("plan-follow-up");

        engine.publish("customer-reassigned", "handed-over-pipeline", Map.of("owner", "sun"));
        pipeline.reaches("reassigned")
                .completes("plan-follow-up", plan("li", inDays(2)))
                .followsUp(followUp("intent"));

        assertThat(pipeline.task("evaluate-conversion").assignee()).isEqualTo("sun");
        assertThat(pipeline.variables()).doesNotContain("newOwner");
    }

    @Test
    void each_pipeline_of_a_customer_and_its_follow_up_hear_of_the_new_owner_under_a_key_of_their_own() {
        Walk first = followedUp(registered("two-pipelines"));
        Map<String, Object> bought = new HashMap<>(customer("two-pipelines"));
        bought.put("pipelineId", "repurchase-1");
        Walk second = followedUp(engine.starts("sales-pipeline", "repurchase-accepted", "pipelineId", bought));

        engine.publish("customer-reassigned", "two-pipelines", Map.of("owner", "sun"));
        engine.publish("customer-reassigned", "repurchase-1", Map.of("owner", "sun"));

        for (Walk pipeline : List.of(first, second)) {
            pipeline.calls(Walk.FOLLOW_UP).reaches("reassigned");
            pipeline.reaches("reassigned").followsUp(followUp("intent"));
            assertThat(pipeline.task("evaluate-conversion").assignee()).isEqualTo("sun");
        }
    }

    private Walk followedUp(Walk pipeline) {
        pipeline.completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("li", inDays(2)))
                .calls(Walk.FOLLOW_UP)
                .task("follow-up");
        return pipeline;
    }

    private Walk evaluated(String customerId) {
        return toEvaluation(registered(customerId));
    }

    private Walk toEvaluation(Walk pipeline) {
        return pipeline.completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("li", inDays(3)))
                .followsUp(followUp("intent"));
    }

    private Walk registered(String customerId) {
        return engine.starts("sales-pipeline", "customer-registered", "customerId", customer(customerId));
    }

    private static Map<String, Object> customer(String id) {
        return Map.of("customerId", id, "customerName", "华东电子", "owner", "li");
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(MINUTES);
    }
}
