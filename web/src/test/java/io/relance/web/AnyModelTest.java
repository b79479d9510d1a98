package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A process that a manager has drawn runs without a line of code: message, form, candidates, due date, gateway, block and timer. */
class AnyModelTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DemoClock clock = World.clock();

    @Test
    void a_process_that_nobody_knew_is_deployed_started_worked_on_and_reminded() {
        Modeler.of("manager").deploy(ModelFiles.tradeFair()).expect(200);
        var journey = Journey.of("li");
        var due = clock.in(Duration.ofDays(4));
        start(journey, due);

        var task = task("li", "ask", journey);
        assertThat(task.path("form").asString()).isEqualTo("trade-fair");
        assertThat(task.path("priority").asInt()).isEqualTo(70);
        assertThat(Instant.parse(task.path("dueAt").asString())).isEqualTo(due);
        assertThat(task.path("assignee").isNull()).isTrue();
        assertThat(task.path("candidates").path(0).asString()).isEqualTo("rep");
        assertThat(open("wang", "ask", journey)).isPresent();

        World.as("li").post(path(task, "claim"), Map.of()).expect(204);
        await().atMost(SOON).until(() -> open("wang", "ask", journey).isEmpty());
        clock.advanceTo(due.minus(Duration.ofHours(2)));
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(Told.to("li").kindsOf(task)).contains("task-due-in-three-hours"));

        assertThat(answer(task, Map.of("interested", true, "visitors", 99))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("product", "visitors");
        answer(task, Map.of("interested", true, "product", "检测设备", "visitors", 2))
                .expect(204);
        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(Told.to("li").kindsAbout(journey.name())).contains("trade-fair"));

        clock.advance(Duration.ofDays(3).plusMinutes(1));
        var thanks = task("li", "thank", journey);
        assertThat(thanks.path("assignee").asString()).isEqualTo("li");
        assertThat(thanks.path("form").isNull()).isTrue();
        answer(thanks, Map.of()).expect(204);
    }

    private static void start(Journey journey, Instant due) {
        Modeler.of("manager")
                .start("trade-fair", Map.of("customerId", journey.id(), "owner", "li", "dueAt", due.toString()))
                .expect(200);
    }

    private static Answer answer(JsonNode task, Map<String, Object> variables) {
        return World.as("li").post(path(task, "complete"), Map.of("variables", variables));
    }

    private static String path(JsonNode task, String action) {
        return "/api/tasks/" + task.path("key").asString() + "/" + action;
    }

    private static JsonNode task(String username, String element, Journey journey) {
        return await().alias(element)
                .atMost(SOON)
                .until(() -> open(username, element, journey), Optional::isPresent)
                .orElseThrow();
    }

    private static Optional<JsonNode> open(String username, String element, Journey journey) {
        List<JsonNode> tasks = World.as(username)
                .get("/api/tasks?status=open&customerId=%s", journey.id())
                .items();
        return tasks.stream()
                .filter(task -> task.path("processId").asString().equals("trade-fair"))
                .filter(task -> task.path("elementId").asString().equals(element))
                .findFirst();
    }
}
