package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Everything that somebody owns goes to somebody else in one command (U4). */
class WorkHandoverTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final Caller admin = World.as("admin");

    @Test
    void customers_and_tasks_go_to_the_new_owner_who_is_told_once() {
        var leaver = People.caller("leaver", "rep", "");
        var heir = People.caller("heir", "rep", "");
        var people = (Function<String, Caller>) name -> name.equals(leaver.username()) ? leaver : heir;
        var customers = IntStream.range(0, 3)
                .mapToObj(each -> Journey.registered(people, leaver.username()))
                .toList();
        customers.forEach(customer -> customer.task(leaver.username(), "analyse-needs"));

        admin.post(path(leaver), Map.of("to", heir.username(), "reason", "离职")).expect(202);

        var done = await().atMost(SOON)
                .until(
                        () -> admin.get(path(leaver)).body(),
                        handover -> handover.path("finishedAt").isString());
        assertThat(done.path("customersDone").asLong()).isEqualTo(3);
        assertThat(done.path("customersTotal").asLong()).isEqualTo(3);
        customers.forEach(customer -> {
            customer.task(heir.username(), "analyse-needs");
            heir.get("/api/customers/" + customer.id()).expect(200);
            leaver.get("/api/customers/" + customer.id()).expect(404);
        });
        await().atMost(SOON).until(() -> kinds(heir).contains("work-handed-over"));
        assertThat(kinds(heir)).containsOnlyOnce("work-handed-over").doesNotContain("handed-over", "task-reassigned");
        assertThat(admin.get("/api/audit?act=work-handed-over&subject=" + leaver.username())
                        .items())
                .hasSize(1);
        customers.getFirst().completes(heir.username(), "analyse-needs", Forms.needs());
        customers.getFirst().task(heir.username(), "plan-follow-up");
    }

    @Test
    void who_has_left_is_handed_over_too_and_what_cannot_be_is_refused() {
        var leaver = People.caller("left-behind", "rep", "");
        leaver.post("/api/customers", Customers.one()).expect(201);
        var person = admin.get("/api/users/" + leaver.username()).body();
        admin.put("/api/users/" + leaver.username(), left(person)).expect(200);

        assertThat(admin.post(path(leaver), Map.of("to", leaver.username()))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("to", "reason");
        assertThat(admin.post(path(leaver), Map.of("to", "nobody-here", "reason", "离职"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("to");
        World.as("li").post(path(leaver), Map.of("to", "li", "reason", "mine")).expect(404);
        World.as("li")
                .post("/api/users/li/handover", Map.of("to", "wang", "reason", "tired"))
                .expect(403);
        admin.post(path(leaver), Map.of("to", "wang", "reason", "离职")).expect(202);

        await().atMost(SOON)
                .until(() -> admin.get(path(leaver)).body().path("finishedAt").isString());
        assertThat(admin.get("/api/users/" + leaver.username())
                        .body()
                        .path("customers")
                        .asLong())
                .isZero();
    }

    private static Map<String, Object> left(JsonNode person) {
        return Map.of(
                "displayName", person.path("displayName").asString(),
                "role", "rep",
                "email", person.path("email").asString(),
                "active", false,
                "version", person.path("version").asLong());
    }

    private static String path(Caller person) {
        return "/api/users/" + person.username() + "/handover";
    }

    private static List<String> kinds(Caller person) {
        return person.get("/api/notifications?limit=200").items().stream()
                .map(alert -> alert.path("kind").asString())
                .toList();
    }
}
