package io.relance.bpmn;

import static io.relance.bpmn.Forms.evaluation;
import static io.relance.bpmn.Forms.followUp;
import static io.relance.bpmn.Forms.needs;
import static io.relance.bpmn.Forms.plan;
import static io.relance.bpmn.Forms.signature;
import static io.relance.bpmn.Walk.FOLLOW_UP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EngineExtension.class)
class SalesPipelineTest {

    private final Engine engine;

    SalesPipelineTest(Engine engine) {
        this.engine = engine;
    }

    @Test
    void a_customer_of_grade_a_goes_through_the_six_steps_to_a_contract_that_the_director_signs() {
        Walk pipeline = registered("grade-a");
        assertThat(pipeline.task("analyse-needs").assignee()).isEqualTo("li");

        pipeline.completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("wang", inDays(3)))
                .followsUp(followUp("intent"))
                .completes("evaluate-conversion", evaluation("high", "high"));
        Task signature = pipeline.task("sign-contract");
        assertThat(signature.assignee()).isEqualTo("director");
        assertThat(signature.priority()).isEqualTo(80);

        pipeline.completes("sign-contract", signature()).endsAt("handed-over");
        assertThat(pipeline.sections()).containsExactly("needs", "plan", "evaluation", "contract");
        assertThat(pipeline.stored("evaluation")).asInstanceOf(MAP).containsEntry("grade", "A");
        assertThat(scheduledLoops(pipeline))
                .startsWith("rhythm")
                .containsExactlyInAnyOrder("rhythm", "visit", "greeting", "contact-check", "referral", "survey");
    }

    @Test
    void a_customer_of_another_grade_is_signed_by_the_owner() {
        Walk pipeline = registered("grade-c")
                .completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("li", inDays(3)))
                .followsUp(followUp("intent"))
                .completes("evaluate-conversion", evaluation("low", "low"));

        assertThat(pipeline.task("sign-contract").assignee()).isEqualTo("li");
        assertThat(pipeline.task("sign-contract").priority()).isEqualTo(50);
        assertThat(pipeline.stored("evaluation")).asInstanceOf(MAP).containsEntry("grade", "C");
    }

    @Test
    void the_next_follow_up_goes_to_the_same_person_and_is_due_when_the_conversation_said() {
        Instant planned = inDays(3);
        Instant agreed = inDays(10);
        Walk pipeline = registered("continued")
                .completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("wang", planned));
        Task first = pipeline.calls(FOLLOW_UP).task("follow-up");
        assertThat(first.assignee()).isEqualTo("wang");
        assertThat(first.dueAt()).isEqualTo(planned);

        Task next = pipeline.followsUp(Forms.continued(agreed)).calls(FOLLOW_UP).task("follow-up");

        assertThat(next.key()).isNotEqualTo(first.key());
        assertThat(next.assignee()).isEqualTo("wang");
        assertThat(next.dueAt()).isEqualTo(agreed);
    }

    @Test
    void a_lost_customer_leaves_the_pipeline() {
        Walk pipeline = registered("lost")
                .completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("li", inDays(3)))
                .followsUp(followUp("lost"));

        pipeline.endsAt("customer-lost");
        assertThat(pipeline.sections()).containsExactly("needs", "plan", "lost");
    }

    @Test
    void what_a_form_says_is_stored_as_it_was_said_and_an_empty_field_is_null() {
        Walk pipeline = registered("stored").completes("analyse-needs", needs());

        pipeline.task("plan-follow-up");
        assertThat(pipeline.stored("needs"))
                .asInstanceOf(MAP)
                .containsAllEntriesOf(needs())
                .containsEntry("tags", null)
                .containsOnlyKeys(
                        "needType", "urgency", "budgetMin", "budgetMax", "decisionChain", "painPoints", "tags");
    }

    @Test
    void form_fields_do_not_pile_up_in_the_process() {
        Walk pipeline = registered("lean")
                .completes("analyse-needs", needs())
                .completes("plan-follow-up", plan("li", inDays(3)))
                .followsUp(Forms.continued(inDays(5)));

        pipeline.calls(FOLLOW_UP).task("follow-up");
        assertThat(pipeline.variables())
                .containsExactlyInAnyOrder(
                        "customerId",
                        "customerName",
                        "owner",
                        "record",
                        "completedBy",
                        "outcome",
                        "assignee",
                        "channel",
                        "dueAt",
                        "appointmentAt",
                        "budget",
                        "needUrgency");
    }

    private List<String> scheduledLoops(Walk pipeline) {
        return engine.jobs().of(pipeline.instance(), "relance.care.schedule").stream()
                .map(job -> job.getCustomHeaders().get("loop"))
                .toList();
    }

    private Walk registered(String customerId) {
        return engine.starts(
                "sales-pipeline",
                "customer-registered",
                "customerId",
                Map.of("customerId", customerId, "customerName", "华东电子", "owner", "li"));
    }

    private Instant inDays(int days) {
        return engine.now().plus(Duration.ofDays(days)).truncatedTo(ChronoUnit.MINUTES);
    }
}
