package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class RegistrationTest {

    private final Caller li = World.as("li");

    @Test
    void a_customer_gets_a_number_and_belongs_to_who_registered_it() {
        var entry = Customers.oneWith("contacts", List.of(Customers.contact("13712340001")));
        var customer = li.post("/api/customers", entry).expect(201).body();

        assertThat(customer.path("number").asString()).matches("CUS\\d{6}\\d{3,}");
        assertThat(customer.path("status").asString()).isEqualTo("potential");
        assertThat(customer.path("ownerUsername").asString()).isEqualTo("li");
        assertThat(customer.path("version").isIntegralNumber()).isTrue();
        assertThat(li.get("/api/customers/%s", customer.path("id").asString())
                        .expect(200)
                        .body()
                        .path("contacts")
                        .path(0)
                        .path("phone")
                        .asString())
                .isEqualTo("13712340001");
    }

    @ParameterizedTest
    @MethodSource("wrongEntries")
    void what_is_missing_or_wrong_is_named_and_nothing_is_stored(Map<String, Object> entry, String field) {
        var before = customers();

        var refused = li.post("/api/customers", entry).expect(400);

        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(customers()).isEqualTo(before);
    }

    static List<Arguments> wrongEntries() {
        return List.of(
                Arguments.of(Customers.oneWith("name", " "), "name"),
                Arguments.of(Customers.oneWith("industry", "alchemy"), "industry"),
                Arguments.of(Customers.oneWith("size", null), "size"),
                Arguments.of(Customers.oneWith("source", ""), "source"),
                Arguments.of(Customers.oneWith("firstContactOn", "yesterday"), "firstContactOn"),
                Arguments.of(Customers.oneWith("firstContactOn", "2199-01-01"), "firstContactOn"),
                Arguments.of(Customers.oneWith("contacts", List.of(Customers.contact("12"))), "contacts[0].phone"));
    }

    @Test
    void every_wrong_field_is_named_at_once() {
        var entry = Map.of("name", "", "industry", "alchemy", "contacts", List.of(Customers.contact("12")));

        assertThat(li.post("/api/customers", entry).expect(400).refusedFields())
                .contains("name", "industry", "size", "source", "firstContactOn", "contacts[0].phone");
    }

    @Test
    void a_request_that_is_repeated_under_its_key_makes_one_customer() {
        var entry = Customers.one();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = li.post("/api/customers", entry, key).expect(201).body();
        var again = li.post("/api/customers", entry, key).expect(201).body();

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(again.path("number")).isEqualTo(first.path("number"));
        assertThat(li.get("/api/customers?search=%s", encoded(entry)).items()).hasSize(1);
    }

    @Test
    void a_colleague_does_not_see_the_customer() {
        var id = li.post("/api/customers", Customers.one())
                .expect(201)
                .body()
                .path("id")
                .asString();

        World.as("wang").get("/api/customers/%s", id).expect(404);
        World.as("manager").get("/api/customers/%s", id).expect(200);
    }

    private List<String> customers() {
        return li.get("/api/customers?limit=100").items().stream()
                .map(customer -> customer.path("id").asString())
                .toList();
    }

    private static String encoded(Map<String, Object> entry) {
        return URLEncoder.encode(String.valueOf(entry.get("name")), StandardCharsets.UTF_8);
    }
}
