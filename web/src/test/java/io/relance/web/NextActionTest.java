package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is agreed in a conversation that no task asked for is somebody's next task (P4). */
class NextActionTest {

    private final Caller li = World.as("li");
    private final Forms forms = new Forms(World.clock());
    private final JsonNode customer =
            li.post("/api/customers", Customers.one()).expect(201).body();
    private final String path = "/api/customers/" + customer.path("id").asString();
    private final Journey journey =
            new Journey(World::as, "li", customer.path("id").asString(), "");

    @Test
    void the_next_action_becomes_the_task_of_whoever_is_to_do_it() {
        var due = World.clock().in(Duration.ofDays(2)).truncatedTo(ChronoUnit.SECONDS);

        var recorded = li.post(path + "/interactions", agreed("寄样品", due, "wang"))
                .expect(201)
                .body();

        assertThat(recorded.path("nextActionAssignee").asString()).isEqualTo("wang");
        var task = journey.task("wang", "agreed-action");
        assertThat(task.path("action").asString()).isEqualTo("寄样品");
        assertThat(task.path("dueAt").asString()).isEqualTo(due.toString());
        assertThat(journey.about("wang", task).path("action").asString()).isEqualTo("寄样品");
        assertThat(Told.to("wang").alertsAbout(customer.path("name").asString()))
                .anySatisfy(alert -> assertThat(alert.path("body").asString()).contains("寄样品"));
        journey.completes(
                "wang", "agreed-action", answered(Map.of("nextAction", "问是否收到", "nextActionDueAt", due.toString())));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(journey.task("wang", "agreed-action")
                                .path("action")
                                .asString())
                        .isEqualTo("问是否收到"));
        assertThat(li.get(path + "/interactions").items()).hasSize(2);
    }

    @Test
    void whoever_only_works_on_a_customer_gives_its_next_action_to_nobody_but_the_owner() {
        var due = World.clock().in(Duration.ofDays(2));
        li.post(path + "/interactions", agreed("寄样品", due, "wang")).expect(201);
        journey.task("wang", "agreed-action");

        assertThat(World.as("wang")
                        .post(path + "/interactions", agreed("看望", due, "service"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("nextActionAssignee");
        assertThat(li.post(path + "/interactions", agreed("看望", due, "nobody"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("nextActionAssignee");
        World.as("wang").post(path + "/interactions", agreed("签字", due, "li")).expect(201);
        journey.task("li", "agreed-action");
    }

    private Map<String, Object> agreed(String action, Instant due, String assignee) {
        var entry = new HashMap<>(forms.conversation("continue"));
        entry.putAll(Map.of("nextAction", action, "nextActionDueAt", due.toString(), "nextActionAssignee", assignee));
        return entry;
    }

    private Map<String, Object> answered(Map<String, Object> more) {
        var answer = new HashMap<>(forms.conversation("continue"));
        answer.put("result", "talked");
        answer.putAll(more);
        return answer;
    }
}
