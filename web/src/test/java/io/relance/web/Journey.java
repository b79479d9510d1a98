package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/** One customer on its way, and the tasks that it causes. Whoever works on them is found by {@code people}. */
record Journey(Function<String, Caller> people, String owner, String id, String name) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Journey of(String owner) {
        return registered(World::as, owner);
    }

    static Journey registered(Function<String, Caller> people, String owner) {
        return registered(people, owner, Customers.one());
    }

    static Journey registered(Function<String, Caller> people, String owner, Map<String, Object> entry) {
        var customer =
                people.apply(owner).post("/api/customers", entry).expect(201).body();
        return new Journey(
                people,
                owner,
                customer.path("id").asString(),
                customer.path("name").asString());
    }

    /** The open task of this person at this element; waits until it is there. */
    JsonNode task(String username, String element) {
        return await().alias(username + " has the task " + element + " of " + name)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> open(username, element), Optional::isPresent)
                .orElseThrow();
    }

    Optional<JsonNode> open(String username, String element) {
        return openTasks(username).items().stream()
                .filter(task -> task.path("elementId").asString().equals(element))
                .findFirst();
    }

    Answer openTasks(String username) {
        return people.apply(username).get("/api/tasks?assignee=me&status=open&customerId=%s", id);
    }

    Answer answer(String username, JsonNode task, Map<String, Object> variables) {
        var path = "/api/tasks/" + task.path("key").asString() + "/complete";
        return people.apply(username).post(path, Map.of("variables", variables));
    }

    /** What the form of the task shows of what it is about. */
    JsonNode about(String username, JsonNode task) {
        return people.apply(username)
                .get("/api/tasks/%s/form", task.path("key").asString())
                .expect(200)
                .body()
                .path("data")
                .path("about");
    }

    /** Completes the task and waits until the list says so. */
    JsonNode completes(String username, String element, Map<String, Object> variables) {
        var task = task(username, element);
        answer(username, task, variables).expect(204);
        await().atMost(PATIENCE)
                .until(() -> people.apply(username)
                        .get("/api/tasks/%s", task.path("key").asString())
                        .body()
                        .path("status")
                        .asString()
                        .equals("completed"));
        return task;
    }

    /** The whole way to the signature. */
    void signs(Forms forms, Map<String, Object> contract) {
        completes(owner, "analyse-needs", Forms.needs());
        completes(owner, "plan-follow-up", forms.plan(owner, forms.clock().in(Duration.ofDays(3))));
        completes(owner, "follow-up", forms.conversation("intent"));
        completes(owner, "evaluate-conversion", Forms.evaluation("low", "low"));
        completes(owner, "sign-contract", contract);
        awaitStatus("won");
        awaitPipeline("finished");
    }

    JsonNode customer() {
        return people.apply(owner).get("/api/customers/%s", id).expect(200).body();
    }

    JsonNode awaitStatus(String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(customer().path("status").asString()).isEqualTo(status));
        return customer();
    }

    JsonNode pipeline() {
        return people.apply(owner)
                .get("/api/pipelines?customerId=%s", id)
                .items()
                .getFirst();
    }

    JsonNode awaitPipeline(String status) {
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(pipeline().path("status").asString()).isEqualTo(status));
        return pipeline();
    }
}
