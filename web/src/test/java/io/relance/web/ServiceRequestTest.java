package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Service requests over HTTP: opened and closed by those who see the customer, seen by whoever does service. */
class ServiceRequestTest {

    private final Caller li = World.as("li");
    private final String customer = li.post("/api/customers", Customers.one())
            .expect(201)
            .body()
            .path("id")
            .asString();

    @Test
    void an_opened_request_has_a_number_and_is_found_by_customer_kind_and_status() {
        var request = open(Map.of("text", "产线停机")).body();

        assertThat(request.path("number").asString()).matches("SRV\\d{6}\\d{3,}");
        assertThat(request.path("status").asString()).isEqualTo("open");
        assertThat(request.path("openedBy").asString()).isEqualTo("li");
        assertThat(li.get("/api/service-requests?customerId=%s&kind=urgent-fault&status=open", customer)
                        .items())
                .extracting(found -> found.path("id"))
                .containsExactly(request.path("id"));
        assertThat(li.get("/api/service-requests?customerId=%s&kind=inquiry", customer)
                        .items())
                .isEmpty();
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        assertThat(li.post("/api/service-requests", Map.of()).expect(400).refusedFields())
                .containsExactlyInAnyOrder("customerId", "kind", "subject");
        assertThat(li.post("/api/service-requests", Map.of("customerId", "x", "kind", "joke", "subject", "s"))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("customerId", "kind");
        li.get("/api/service-requests?status=lost").expect(400);
    }

    @Test
    void a_request_that_is_repeated_under_its_key_is_opened_once() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = li.post("/api/service-requests", entry(Map.of()), key)
                .expect(201)
                .body();
        var again = li.post("/api/service-requests", entry(Map.of()), key)
                .expect(201)
                .body();

        assertThat(again.path("number")).isEqualTo(first.path("number"));
    }

    @Test
    void whoever_does_service_opens_one_for_any_customer_that_there_is() {
        var unknown = Map.<String, Object>of("customerId", UUID.randomUUID().toString());

        World.as("service").post("/api/service-requests", entry(Map.of())).expect(201);
        World.as("service").post("/api/service-requests", entry(unknown)).expect(404);
    }

    @Test
    void a_colleague_neither_opens_nor_sees_one_and_whoever_does_service_sees_it() {
        var id = id(open(Map.of()).body());

        World.as("wang").post("/api/service-requests", entry(Map.of())).expect(404);
        World.as("wang").get("/api/service-requests/%s", id).expect(404);
        World.as("wang")
                .post("/api/service-requests/" + id + "/close", Map.of())
                .expect(404);
        World.as("service").get("/api/service-requests/%s", id).expect(200);
        World.as("manager").get("/api/service-requests/%s", id).expect(200);
    }

    @Test
    void it_is_closed_once() {
        var id = id(open(Map.of()).body());

        li.post("/api/service-requests/" + id + "/close", Map.of("resolution", "误报"))
                .expect(204);

        var closed = li.get("/api/service-requests/%s", id).expect(200).body();
        assertThat(closed.path("status").asString()).isEqualTo("closed");
        assertThat(closed.path("resolution").asString()).isEqualTo("误报");
        li.post("/api/service-requests/" + id + "/close", Map.of()).expect(409);
    }

    @Test
    void its_task_and_its_alert_say_what_is_asked() {
        var journey = Journey.of("li");
        var request = open(Map.of(
                        "customerId", journey.id(), "kind", "inquiry", "subject", "保修几年", "text", "旧机器还在保修期内吗？"))
                .body();

        var task = journey.task("li", "answer-request");

        var about = journey.about("li", task);
        assertThat(about.path("requestNumber")).isEqualTo(request.path("number"));
        assertThat(about.path("requestKind").asString()).isEqualTo("咨询");
        assertThat(about.path("subject").asString()).isEqualTo("保修几年");
        assertThat(about.path("text").asString()).isEqualTo("旧机器还在保修期内吗？");
        assertThat(Told.to("li").alertsAbout("保修几年"))
                .singleElement()
                .satisfies(alert -> assertThat(alert.path("body").asString())
                        .contains(request.path("number").asString(), "咨询"));
        journey.completes("li", "answer-request", Map.of("resolution", "两年"));
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
