package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is offered to whom on a customer's page is what the commands take. */
class RightsTest {

    private final Caller li = World.as("li");
    private final String customer = li.post("/api/customers", Customers.one())
            .expect(201)
            .body()
            .path("id")
            .asString();
    private final String path = "/api/customers/" + customer;

    @Test
    void the_owner_does_all_but_give_it_away_and_those_above_do_that_too() {
        assertThat(rights("li")).isEqualTo(rights(true, true, true, false));
        assertThat(rights("manager")).isEqualTo(rights(true, true, true, true));
        assertThat(rights("director")).isEqualTo(rights(true, true, true, true));
        World.as("wang").get(path + "/rights").expect(404);
    }

    @Test
    void whoever_may_only_look_is_offered_nothing_and_may_close_no_request() {
        var request = li.post(
                        "/api/service-requests", Map.of("customerId", customer, "kind", "inquiry", "subject", "能否升级"))
                .expect(201)
                .body();
        li.put(path + "/shares", Map.of("username", "wang", "canWrite", false)).expect(200);

        assertThat(rights("wang")).isEqualTo(rights(false, false, false, false));
        assertThat(request.path("mayClose").asBoolean()).isTrue();
        assertThat(World.as("wang")
                        .get("/api/service-requests/%s", request.path("id").asString())
                        .body()
                        .path("mayClose")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void whoever_works_on_a_task_records_and_serves_and_changes_nothing() {
        var entry = new HashMap<>(new Forms(World.clock()).conversation("continue"));
        entry.putAll(Map.of(
                "nextAction",
                "寄样品",
                "nextActionAssignee",
                "wang",
                "nextActionDueAt",
                World.clock().in(Duration.ofDays(2)).toString()));
        li.post(path + "/interactions", entry).expect(201);
        new Journey(World::as, "li", customer, "").task("wang", "agreed-action");

        assertThat(rights("wang")).isEqualTo(rights(false, true, true, false));
    }

    private static Map<String, Boolean> rights(boolean change, boolean record, boolean serve, boolean give) {
        return Map.of("change", change, "record", record, "serve", serve, "give", give);
    }

    private Map<String, Boolean> rights(String username) {
        var said = World.as(username).get(path + "/rights").expect(200).body();
        var rights = new HashMap<String, Boolean>();
        said.properties()
                .forEach(right -> rights.put(right.getKey(), right.getValue().asBoolean()));
        return rights;
    }
}
