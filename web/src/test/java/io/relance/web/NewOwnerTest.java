package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whoever gets a customer gets whatever is under way with it, also where that is one pipeline beside another (F11). */
class NewOwnerTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final DemoClock clock = World.clock();
    private final Forms forms = new Forms(clock);

    @Test
    void both_pipelines_of_a_customer_go_on_with_the_new_owner() {
        var customer = Journey.of("li");
        customer.completes("li", "analyse-needs", Forms.needs());
        customer.task("li", "plan-follow-up");
        buysMore(customer);
        customer.completes("li", "repurchase-offer", Map.of("decision", "accepted"));
        customer.completes("li", "analyse-needs", Forms.needs());
        awaitTasks(customer, "li", "plan-follow-up");

        giveToWang(customer);

        awaitTasks(customer, "wang", "plan-follow-up");
        for (int pipeline = 0; pipeline < 2; pipeline++) {
            customer.completes("wang", "plan-follow-up", forms.plan("wang", clock.in(Duration.ofDays(3))));
            customer.completes("wang", "follow-up", forms.conversation("intent"));
        }
        var evaluations = awaitTasks(customer, "wang", "evaluate-conversion");
        assertThat(evaluations)
                .extracting(task -> task.path("processInstanceKey").asString())
                .doesNotHaveDuplicates();
    }

    private void buysMore(Journey customer) {
        purchase(customer, 120, 1_000);
        purchase(customer, 1, 5_000);
    }

    private void purchase(Journey customer, int daysAgo, int amount) {
        World.as("li")
                .post(
                        "/api/customers/" + customer.id() + "/purchases",
                        Map.of(
                                "product",
                                "检测仪",
                                "purchasedOn",
                                clock.today().minusDays(daysAgo).toString(),
                                "quantity",
                                1,
                                "amount",
                                amount))
                .expect(201);
    }

    private static void giveToWang(Journey customer) {
        var version = customer.customer().path("version").asLong();
        World.as("manager")
                .put(
                        "/api/customers/" + customer.id() + "/owner",
                        Map.<String, Object>of("username", "wang", "version", version))
                .expect(200);
    }

    /** Two of them, one for each pipeline. */
    private static List<JsonNode> awaitTasks(Journey customer, String username, String element) {
        return await().alias(username + " has two tasks " + element)
                .atMost(SOON)
                .until(() -> tasks(customer, username, element), found -> found.size() == 2);
    }

    private static List<JsonNode> tasks(Journey customer, String username, String element) {
        return World.as(username)
                .get("/api/tasks?assignee=me&status=open&customerId=%s", customer.id())
                .items()
                .stream()
                .filter(task -> task.path("elementId").asString().equals(element))
                .toList();
    }
}
