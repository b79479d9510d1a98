package io.relance.web;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** A customer of li's with all that can hang on one, and the words and ids by which any of it would be known. */
record Belongings(Journey customer, Map<String, String> variables, List<String> marks) {

    static Belongings ofLi() {
        var li = World.as("li");
        var customer = Journey.of("li");
        var task = customer.task("li", "analyse-needs").path("key").asString();
        var id = customer.id();
        var talk = li.post("/api/customers/" + id + "/interactions", conversation(id))
                .expect(201);
        li.post("/api/customers/" + id + "/purchases", purchase(id)).expect(201);
        var milestone = li.post("/api/customers/" + id + "/milestones", milestone(id))
                .expect(201)
                .body()
                .path("id")
                .asString();
        var alert = alert(li, customer);
        var variables = new LinkedHashMap<String, String>();
        variables.put("/api/customers/{id}", "/api/customers/" + id);
        variables.put(
                "{contact}",
                customer.customer().path("contacts").path(0).path("id").asString());
        variables.put("{milestone}", milestone);
        variables.put("/api/tasks/{key}", "/api/tasks/" + task);
        variables.put(
                "/api/pipelines/{id}",
                "/api/pipelines/" + customer.pipeline().path("id").asString());
        variables.put("/api/notifications/{id}", "/api/notifications/" + alert);
        variables.put("{username}", "li");
        variables.put("{kind}/{language}", "task-opened/en");
        variables.put("/api/process-definitions/{key}", "/api/process-definitions/1");
        variables.put("/api/deliveries/{id}", "/api/deliveries/" + delivery(alert));
        return new Belongings(
                customer,
                variables,
                List.of(
                        id,
                        customer.name(),
                        task,
                        talk.body().path("id").asString(),
                        milestone,
                        "谈话" + id,
                        "产品" + id,
                        "里程碑" + id));
    }

    /** The service request of another customer: whoever does service may know of it. */
    static Belongings withServiceRequest() {
        var li = World.as("li");
        var customer = Journey.of("li");
        var request = li.post(
                        "/api/service-requests",
                        Map.of("customerId", customer.id(), "kind", "inquiry", "subject", "请求" + customer.id()))
                .expect(201)
                .body();
        var id = request.path("id").asString();
        return new Belongings(
                customer,
                Map.of("/api/service-requests/{id}", "/api/service-requests/" + id),
                List.of(id, customer.id(), request.path("number").asString()));
    }

    /** Bodies that would be taken if they came from li. */
    Map<String, Object> body(String endpoint) {
        var id = customer.id();
        return switch (endpoint) {
            case "POST /api/customers/{id}/interactions" -> conversation(id);
            case "POST /api/customers/{id}/purchases" -> purchase(id);
            case "POST /api/customers/{id}/milestones", "PUT /api/customers/{id}/milestones/{milestone}" ->
                milestone(id);
            case "PUT /api/customers/{id}/owner" ->
                Map.of(
                        "username",
                        "wang",
                        "version",
                        customer.customer().path("version").asLong());
            case "PUT /api/customers/{id}/shares" -> Map.of("username", "wang", "canWrite", true);
            case "POST /api/tasks/{key}/assign" -> Map.of("assignee", "wang");
            case "POST /api/tasks/{key}/complete" -> Map.of("variables", Forms.needs());
            case "POST /api/notifications/{id}/snooze" ->
                Map.of("until", World.clock().in(Duration.ofHours(1)).toString());
            case "POST /api/users/{username}/handover" -> Map.of("to", "wang", "reason", "离职");
            case "POST /api/service-requests" -> Map.of("customerId", id, "kind", "inquiry", "subject", "x");
            default -> Map.of();
        };
    }

    /** What a query's parameter would be to find it. */
    String wanted(String parameter) {
        return switch (parameter) {
            case "customerId" -> customer.id();
            case "owner", "assignee", "username", "recipient" -> "li";
            case "limit" -> "200";
            default -> customer.name();
        };
    }

    private static Map<String, Object> conversation(String id) {
        var entry = new HashMap<String, Object>();
        entry.put("occurredAt", World.clock().now().minusSeconds(3600).toString());
        entry.put("channel", "phone");
        entry.put("participants", "张三");
        entry.put("summary", "谈话" + id);
        entry.put("feedback", "感兴趣");
        entry.put("outcome", "intent");
        return entry;
    }

    private static Map<String, Object> purchase(String id) {
        return Map.of(
                "product", "产品" + id, "purchasedOn", World.clock().today().toString(), "quantity", 1, "amount", 100);
    }

    private static Map<String, Object> milestone(String id) {
        return Map.of("title", "里程碑" + id, "reachedOn", World.clock().today().toString());
    }

    private static String alert(Caller li, Journey customer) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> li.get("/api/notifications?limit=200").items().stream()
                                .filter(alert -> alert.path("title").asString().contains(customer.name()))
                                .map(alert -> alert.path("id").asString())
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    private static String delivery(String alert) {
        var id = Rows.first("select id::text from delivery where notification_id = ?::uuid", alert);
        return id == null ? "00000000-0000-0000-0000-000000000000" : id;
    }

    /** A refusal repeats the address that was asked for. */
    boolean knows(JsonNode body) {
        var text = body.toString().replaceAll("\"instance\":\"[^\"]*\"", "");
        return marks.stream().anyMatch(text::contains);
    }
}
