package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A manager changes a model while instances of it run: what starts follows the change, what runs goes on as it was drawn. */
class ChangedModelsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration A_MINUTE = Duration.ofMinutes(1);
    private static final String REMINDER = "processes/task-reminder.bpmn";
    private static final String PIPELINE = "processes/sales-pipeline.bpmn";
    private static final String GRADE = "decisions/grade.dmn";

    private final DemoClock clock = World.clock();
    private final Forms forms = new Forms(clock);
    private final Modeler modeler = Modeler.of("manager");

    /** Other tests rely on the models as they are shipped. */
    @AfterEach
    void change_them_back() {
        deploy(REMINDER, ModelFiles.shipped(REMINDER));
        deploy(PIPELINE, ModelFiles.shipped(PIPELINE));
        deploy(GRADE, ModelFiles.shipped(GRADE));
    }

    @Test
    void the_reminder_of_three_hours_becomes_one_of_four() {
        modeler.deploy(ModelFiles.any("errand.bpmn")).expect(200);
        var due = clock.in(Duration.ofDays(2));
        var before = errand(due);
        awaitReminderOf(before);

        deploy(
                REMINDER,
                ModelFiles.shipped(REMINDER).replace("duration(&quot;PT3H&quot;)", "duration(&quot;PT4H&quot;)"));
        var after = errand(due);
        awaitReminderOf(after);

        clock.advanceTo(due.minus(Duration.ofHours(4)).plus(A_MINUTE));
        await().atMost(SOON).until(() -> isToldOfThreeHours(after));
        assertThat(isToldOfThreeHours(before)).isFalse();
        clock.advanceTo(due.minus(Duration.ofHours(3)).plus(A_MINUTE));
        await().atMost(SOON).until(() -> isToldOfThreeHours(before));
    }

    @Test
    void the_limit_of_high_potential_is_raised_while_pipelines_are_under_way() {
        var before = evaluating();
        var underWay = evaluating();
        evaluated(before, 150_000);
        before.task("director", "sign-contract");

        deploy(GRADE, ModelFiles.shipped(GRADE).replace("100000", "200000"));
        evaluated(underWay, 150_000);
        var after = evaluating();
        evaluated(after, 200_000);

        underWay.task("li", "sign-contract");
        after.task("director", "sign-contract");
        assertThat(List.of(grade(before), grade(underWay), grade(after))).containsExactly("A", "B", "A");
        assertThat(before.open("director", "sign-contract")).isPresent();
    }

    /** A need that is urgent, of a customer whose budget decides nothing: what is left is the amount. */
    private Journey evaluating() {
        var journey = Journey.of("li");
        journey.completes("li", "analyse-needs", Forms.with(Forms.with(Forms.needs(), "budgetMin", 0), "budgetMax", 0));
        journey.completes("li", "plan-follow-up", forms.plan("li", clock.in(Duration.ofDays(3))));
        journey.completes("li", "follow-up", forms.conversation("intent"));
        journey.task("li", "evaluate-conversion");
        return journey;
    }

    /** The evaluator leaves the potential to the table. */
    private static void evaluated(Journey journey, int expectedAmount) {
        var evaluation = Forms.with(Forms.evaluation("low", "high"), "expectedAmount", expectedAmount);
        journey.completes("li", "evaluate-conversion", Forms.without(evaluation, "potential"));
    }

    private static String grade(Journey journey) {
        return journey.customer().path("grade").asString();
    }

    @Test
    void a_user_task_is_inserted_into_the_pipeline() {
        var before = Journey.of("li");
        before.task("li", "analyse-needs");

        deploy(PIPELINE, withWelcome(ModelFiles.shipped(PIPELINE)));
        var after = Journey.of("li");

        var welcome = after.task("li", "welcome");
        assertThat(after.open("li", "analyse-needs")).isEmpty();
        after.answer("li", welcome, Map.of()).expect(204);
        after.task("li", "analyse-needs");
        before.completes("li", "analyse-needs", Forms.needs());
        before.task("li", "plan-follow-up");
        assertThat(before.open("li", "welcome")).isEmpty();
    }

    @Test
    void a_changed_model_is_shown_as_a_persons_which_ours_waits_for() {
        deploy(PIPELINE, withWelcome(ModelFiles.shipped(PIPELINE)));

        await().atMost(SOON).untilAsserted(() -> {
            var pipeline = World.as("manager")
                    .get("/api/process-definitions?processId=sales-pipeline")
                    .items()
                    .getFirst();
            assertThat(pipeline.path("origin").asString()).isEqualTo("person");
            assertThat(pipeline.path("shippedVersionWaiting").asBoolean()).isTrue();
        });
    }

    /** As Camunda Modeler saves it when somebody draws a task into the way to the first one. */
    private static String withWelcome(String pipeline) {
        var way = Pattern.compile(
                        "<bpmn:sequenceFlow id=\"([^\"]+)\" sourceRef=\"([^\"]+)\" targetRef=\"analyse-needs\" />")
                .matcher(pipeline);
        assertThat(way.find()).isTrue();
        var flow = way.group(1);
        var task = """
                <bpmn:userTask id="welcome" name="欢迎客户">
                  <bpmn:extensionElements>
                    <zeebe:userTask />
                    <zeebe:assignmentDefinition assignee="=owner" />
                    <zeebe:ioMapping>
                      <zeebe:output source="=completedBy" target="completedBy" />
                    </zeebe:ioMapping>
                  </bpmn:extensionElements>
                  <bpmn:incoming>%s</bpmn:incoming>
                  <bpmn:outgoing>welcome--analyse-needs</bpmn:outgoing>
                </bpmn:userTask>
                <bpmn:sequenceFlow id="welcome--analyse-needs" sourceRef="welcome" targetRef="analyse-needs" />
                """.formatted(flow);
        return pipeline.replace(
                        "<bpmn:incoming>%s</bpmn:incoming>".formatted(flow),
                        "<bpmn:incoming>welcome--analyse-needs</bpmn:incoming>")
                .replace(
                        way.group(),
                        task
                                + "<bpmn:sequenceFlow id=\"%s\" sourceRef=\"%s\" targetRef=\"welcome\" />"
                                        .formatted(flow, way.group(2)));
    }

    private void deploy(String path, String content) {
        modeler.deploy(path.replaceFirst(".*/", ""), content).expect(200);
    }

    private String errand(Instant due) {
        return start("errand", Map.of("dueAt", due.toString()));
    }

    private String start(String process, Map<String, Object> variables) {
        return modeler.start(process, variables)
                .expect(200)
                .body()
                .path("processInstanceKey")
                .asString();
    }

    /** A reminder has begun when its task was told of. The clock of the demo waits for the timers that follow. */
    private void awaitReminderOf(String instance) {
        var task = task(instance);
        await().atMost(SOON).until(() -> Told.to("li").kindsOf(task).contains("task-opened"));
        clock.advance(Duration.ofSeconds(1));
    }

    private static boolean isToldOfThreeHours(String instance) {
        return Told.to("li").kindsOf(task(instance)).contains("task-due-in-three-hours");
    }

    private static JsonNode task(String instance) {
        return await().alias("the task of " + instance)
                .atMost(SOON)
                .until(() -> open(instance), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> open(String instance) {
        return World.as("li").get("/api/tasks?assignee=me&status=open&limit=200").items().stream()
                .filter(task -> task.path("processInstanceKey").asString().equals(instance))
                .findFirst();
    }
}
