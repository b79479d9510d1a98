package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What programs can be generated from. */
class OpenApiTest {

    @Test
    void it_describes_every_path_of_the_contract() {
        assertThat(document().path("paths").propertyNames())
                .contains(
                        "/api/session",
                        "/api/tokens",
                        "/api/customers",
                        "/api/customers/{id}",
                        "/api/customers/{id}/interactions",
                        "/api/customers/{id}/contracts",
                        "/api/customers/{id}/changes",
                        "/api/customers/{id}/contacts",
                        "/api/customers/{id}/contacts/{contact}",
                        "/api/customers/{id}/milestones",
                        "/api/customers/{id}/milestones/{milestone}",
                        "/api/customers/{id}/timeline",
                        "/api/customers/{id}/attachments",
                        "/api/customers/{id}/attachments/{attachment}",
                        "/api/pipelines",
                        "/api/pipelines/{id}",
                        "/api/tasks",
                        "/api/tasks/{key}",
                        "/api/tasks/{key}/form",
                        "/api/tasks/{key}/complete",
                        "/api/process-definitions",
                        "/api/process-definitions/{key}/xml",
                        "/v2/topology",
                        "/v2/deployments",
                        "/v2/process-instances",
                        "/api/tasks/{key}/urge",
                        "/api/customers/{id}/owner",
                        "/api/service-requests",
                        "/api/service-requests/{id}",
                        "/api/service-requests/{id}/close",
                        "/api/notifications",
                        "/api/notifications/unread-count",
                        "/api/notifications/{id}/snooze",
                        "/api/preferences",
                        "/api/deliveries",
                        "/api/deliveries/{id}/retry",
                        "/api/deliveries/suppressions",
                        "/api/preferences/addresses",
                        "/api/customers/{id}/mails",
                        "/api/customers/{id}/contacts/{contact}/mail-consent",
                        "/api/customers/{id}/purchases",
                        "/api/users",
                        "/api/demo/clock",
                        "/api/demo/mails");
    }

    @Test
    void an_answer_has_its_fields_and_says_which_may_be_null() {
        var customer = document().path("components").path("schemas").path("Customer");

        assertThat(customer.path("required").valueStream().map(JsonNode::asString))
                .contains("id", "name", "grade");
        assertThat(types(customer, "name")).doesNotContain("null");
        assertThat(types(customer, "grade")).contains("null");
    }

    private static JsonNode document() {
        return World.as("li").get("/v3/api-docs").expect(200).body();
    }

    private static String types(JsonNode schema, String property) {
        return schema.path("properties").path(property).path("type").toString();
    }
}
