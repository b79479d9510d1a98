package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Camunda Modeler takes the application for the engine, with its users. */
class ModelerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Test
    void it_finds_the_engine() {
        var topology = Modeler.of("manager").topology().expect(200);

        assertThat(topology.body().path("gatewayVersion").asString()).startsWith("8.");
        assertThat(topology.body().path("brokers").valueStream()).isNotEmpty();
        assertThat(topology.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("SESSION"));
    }

    @Test
    void only_managers_and_above_get_in_and_only_with_their_password() {
        for (var name : List.of("manager", "director", "admin")) {
            Modeler.of(name).topology().expect(200);
        }
        for (var name : List.of("li", "service")) {
            Modeler.of(name).topology().expect(403);
            Modeler.of(name).deploy(ModelFiles.tradeFair()).expect(403);
            Modeler.of(name).start("task-reminder", Map.of()).expect(403);
        }
        var wrong = Modeler.of("manager", "wrong").topology().expect(401);
        assertThat(wrong.body().path("detail").asString()).contains("password");
        assertThat(wrong.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void name_and_password_open_nothing_else() {
        Modeler.of("manager").get("/api/session").expect(401);
        Modeler.of("manager").get("/api/tasks").expect(401);
    }

    @Test
    void whoever_does_not_sign_in_is_told_how() {
        for (var path : List.of("/v2/deployments", "/api/process-definitions")) {
            var refused = Modeler.anonymous().post(path).expect(401);

            assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            assertThat(refused.body().path("detail").asString()).contains("Nobody is signed in");
        }
        var basic = Modeler.of("manager").post("/api/process-definitions").expect(401);
        assertThat(basic.body().path("detail").asString()).contains("Authorization: Bearer");
    }

    @Test
    void a_deployment_without_files_is_told_what_to_send() {
        var manager = Modeler.of("manager");

        assertThat(manager.deploy(Map.of()).expect(400).body().path("detail").asString())
                .contains("each as a part named \"resources\"");
        assertThat(manager.post("/v2/deployments")
                        .expect(415)
                        .body()
                        .path("detail")
                        .asString())
                .contains("each as a part named \"resources\"");
    }

    @Test
    void parts_that_cannot_be_told_apart_are_refused_wherever_files_are_taken() {
        for (var path : List.of(
                "/api/process-definitions",
                "/v2/deployments",
                "/api/customers/imports",
                "/api/customers/imports/preview")) {
            for (var body : List.of("x", "", "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nx")) {
                assertThat(World.as("manager")
                                .postAsParts(path, body)
                                .expect(400)
                                .refusedFields())
                        .as(path + " " + body)
                        .isNotEmpty();
            }
        }
        for (var path : List.of("/api/process-definitions", "/v2/deployments")) {
            World.as("li").postAsParts(path, "x").expect(403);
        }
    }

    @Test
    void a_process_that_only_a_message_starts_is_not_started_by_hand_and_the_reason_is_said() {
        var refused = Modeler.of("manager").start("sales-pipeline", Map.of()).expect(400);

        assertThat(refused.refusedFields()).containsExactly("processDefinitionId");
        assertThat(refused.body().path("errors").get(0).path("message").asString())
                .contains("none start event");
    }

    @Test
    void our_own_file_is_ours_again_after_a_change_of_a_person() {
        var ours = ModelFiles.shipped("processes/weekly-brief.bpmn");
        var file = "weekly-brief.bpmn";

        Modeler.of("manager").deploy(file, ours + "<!-- changed -->").expect(200);
        await().atMost(SOON)
                .until(
                        () -> definitions("weekly-brief").getFirst(),
                        found -> found.path("origin").asString().equals("person"));
        Modeler.of("manager").deploy(file, ours).expect(200);

        var again = await().atMost(SOON)
                .until(
                        () -> definitions("weekly-brief").getFirst(),
                        found -> found.path("origin").asString().equals("shipped"));
        assertThat(again.path("shippedVersionWaiting").asBoolean()).isFalse();
    }

    @Test
    void a_browser_that_is_signed_in_deploys_only_with_its_proof() {
        var browser = Browser.signedIn(World.address(), "manager");

        browser.postWithoutProof("/v2/process-instances", Map.of("processDefinitionId", "x"))
                .expect(403);
        browser.postWithProof("/v2/process-instances", Map.of("processDefinitionId", "x"))
                .expect(404);
    }

    @Test
    void a_deployment_is_answered_in_the_shape_of_the_engine() {
        var files = Map.of(
                "decision.dmn",
                        ModelFiles.shipped("decisions/grade.dmn")
                                .replace("id=\"grade\"", "id=\"shape\"")
                                .replace("customer-grading", "shape-drg"),
                "shape.form", ModelFiles.tradeFair().get("trade-fair.form").replace("trade-fair", "shape"),
                "shape.bpmn", ModelFiles.tradeFair().get("trade-fair.bpmn").replace("trade-fair", "shape"));

        var answer = Modeler.of("manager").deploy(files).expect(200).body();

        assertThat(answer.path("deploymentKey").isString()).isTrue();
        assertThat(answer.path("tenantId").asString()).isEqualTo("<default>");
        assertThat(names(part(answer, "processDefinition")))
                .containsExactlyInAnyOrder(
                        "processDefinitionId",
                        "processDefinitionVersion",
                        "processDefinitionKey",
                        "resourceName",
                        "tenantId");
        assertThat(part(answer, "processDefinition")
                        .path("processDefinitionKey")
                        .isString())
                .isTrue();
        assertThat(part(answer, "processDefinition").path("resourceName").asString())
                .isEqualTo("shape.bpmn");
        assertThat(part(answer, "decisionDefinition")
                        .path("decisionDefinitionId")
                        .asString())
                .isEqualTo("shape");
        assertThat(part(answer, "decisionRequirements")
                        .path("decisionRequirementsKey")
                        .isString())
                .isTrue();
        assertThat(part(answer, "form").path("formId").asString()).isEqualTo("shape");
    }

    @Test
    void a_script_deploys_and_sees_who_deployed_what() {
        var files = Map.of(
                "listed.form", ModelFiles.tradeFair().get("trade-fair.form").replace("trade-fair", "listed"),
                "listed.bpmn", ModelFiles.tradeFair().get("trade-fair.bpmn").replace("trade-fair", "listed"));

        var answer =
                Modeler.deployByScript(World.as("manager"), files).expect(201).body();

        assertThat(answer.path("models")
                        .valueStream()
                        .map(model -> model.path("kind").asString()))
                .containsExactlyInAnyOrder("process", "form");
        var listed = await().atMost(SOON)
                .until(() -> definitions("listed"), found -> !found.isEmpty())
                .getFirst();
        assertThat(listed.path("name").asString()).isEqualTo("展会跟进");
        assertThat(listed.path("origin").asString()).isEqualTo("person");
        assertThat(listed.path("deployedBy").asString()).isEqualTo("manager");
        assertThat(listed.path("shippedVersionWaiting").asBoolean()).isFalse();
        World.as("manager")
                .get("/api/process-definitions/%s/xml", listed.path("key").asString())
                .expect(200);
        World.as("li").get("/api/process-definitions").expect(403);
        assertThat(definitions("contract-renewal").getFirst().path("origin").asString())
                .isEqualTo("shipped");
    }

    @Test
    void a_task_for_nobody_is_deployed_with_a_warning() {
        var model = ModelFiles.broken("form-not-found.bpmn")
                .replace("<zeebe:formDefinition formId=\"nowhere\" />", "")
                .replace("<zeebe:assignmentDefinition assignee=\"li\" />", "")
                .replace("broken-form-not-found", "for-nobody");

        var answer = Modeler.deployByScript(World.as("manager"), Map.of("for-nobody.bpmn", model))
                .expect(201)
                .body();

        assertThat(answer.path("warnings").path(0).path("field").asString()).isEqualTo("for-nobody.bpmn#ask");
        assertThat(answer.path("warnings").path(0).path("message").asString()).contains("assignee");
    }

    private static List<JsonNode> definitions(String process) {
        return World.as("manager")
                .get("/api/process-definitions?processId=%s", process)
                .items();
    }

    private static JsonNode part(JsonNode answer, String kind) {
        return answer.path("deployments")
                .valueStream()
                .filter(entry -> entry.has(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer))
                .path(kind);
    }

    private static Set<String> names(JsonNode object) {
        return Set.copyOf(object.propertyNames());
    }
}
