package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** The service requests as those see them who work on them: who has what to do, until when. */
class ServiceQueueTest {

    private final Caller li = World.as("li");
    private final String customer = li.post("/api/customers", Customers.one())
            .expect(201)
            .body()
            .path("id")
            .asString();

    @Test
    void whoever_sees_it_sees_who_works_on_it_until_when_and_the_task_is_named_to_whose_it_is() {
        var fault = id(open(Map.of()).body());

        var forDirector = worked("director", fault).path("task");
        var forLi = worked("li", fault).path("task");

        assertThat(forDirector.path("elementId").asString()).isEqualTo("start-work");
        World.as("director")
                .get("/api/tasks/%s", forDirector.path("key").asString())
                .expect(200);
        assertThat(forLi.path("key").isNull()).isTrue();
        assertThat(forLi.path("assignee")).isEqualTo(forDirector.path("assignee"));
        assertThat(forLi.path("dueAt")).isEqualTo(forDirector.path("dueAt"));
        assertThat(forLi.path("overdue").asBoolean()).isFalse();
    }

    @Test
    void whoever_does_service_is_told_whether_the_customer_may_be_opened_too() {
        var inquiry = id(open(Map.of("kind", "inquiry")).body());
        var seen = World.as("service").get("/api/service-requests/%s", inquiry).body();

        assertThat(seen.path("customerOwner").asString()).isEqualTo("li");
        assertThat(seen.path("customerVisible").asBoolean()).isFalse();
        World.as("service").get("/api/customers/%s", customer).expect(404);
        assertThat(li.get("/api/service-requests/%s", inquiry)
                        .body()
                        .path("customerVisible")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void the_list_is_narrowed_by_several_states_and_kinds_by_whose_work_it_is_and_by_what_is_late() {
        var inquiry = id(open(Map.of("kind", "inquiry")).body());
        var fault = id(open(Map.of()).body());
        worked("li", inquiry);
        var colleague = worked("li", fault).path("task").path("assignee").asString();
        li.post("/api/service-requests/" + id(open(Map.of()).body()) + "/close", Map.of())
                .expect(204);

        assertThat(found("status=open&status=in-progress")).containsExactly(fault, inquiry);
        assertThat(found("kind=inquiry,churn-risk")).containsExactly(inquiry);
        assertThat(found("assignee=me")).containsExactly(inquiry);
        assertThat(found("assignee=" + colleague + "&status=open")).containsExactly(fault);
        assertThat(found("overdue=true")).isEmpty();
        Rows.first(
                "update task t set due_at = now() - interval '30 days' from task_about a where a.service_request_id = ?::uuid"
                        + " and a.element_instance_key = t.element_instance_key returning t.name",
                fault);
        assertThat(found("overdue=true")).containsExactly(fault);
        assertThat(worked("li", fault).path("task").path("overdue").asBoolean()).isTrue();
        li.get("/api/service-requests?kind=joke").expect(400);
    }

    /** Waits until its task is in the list. */
    private static JsonNode worked(String username, String id) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> World.as(username)
                                .get("/api/service-requests/%s", id)
                                .body(),
                        request -> request.path("task").isObject());
    }

    private List<String> found(String filter) {
        return li.get("/api/service-requests?customerId=%s&" + filter, customer).expect(200).items().stream()
                .map(ServiceQueueTest::id)
                .toList();
    }

    private Answer open(Map<String, Object> more) {
        return li.post("/api/service-requests", entry(more)).expect(201);
    }

    private Map<String, Object> entry(Map<String, Object> more) {
        var entry =
                new HashMap<String, Object>(Map.of("customerId", customer, "kind", "urgent-fault", "subject", "设备停机"));
        entry.putAll(more);
        return entry;
    }

    private static String id(JsonNode request) {
        return request.path("id").asString();
    }
}
