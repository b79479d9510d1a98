package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class PurchaseTest {

    private final Caller li = World.as("li");
    private final String today = World.clock().today().toString();

    @Test
    void a_purchase_is_recorded_once_for_its_key_and_listed_newest_first() {
        var customer = customer();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var first = li.post("/api/customers/" + customer + "/purchases", purchase("2026-01-10"), key)
                .expect(201)
                .body();
        var again = li.post("/api/customers/" + customer + "/purchases", purchase("2026-01-10"), key)
                .expect(201)
                .body();
        li.post("/api/customers/" + customer + "/purchases", purchase("2026-03-10"))
                .expect(201);

        assertThat(again.path("id")).isEqualTo(first.path("id"));
        assertThat(li.get("/api/customers/%s/purchases", customer).items())
                .extracting(purchase -> purchase.path("purchasedOn").asString())
                .containsExactly("2026-03-10", "2026-01-10");
        assertThat(first.path("amount").decimalValue()).isEqualByComparingTo("1200.50");
    }

    @Test
    void they_are_read_page_by_page_newest_first() {
        var customer = customer();
        List.of("2026-01-10", "2026-03-10", "2026-03-10", "2026-02-10")
                .forEach(day -> li.post("/api/customers/" + customer + "/purchases", purchase(day))
                        .expect(201));

        var first = li.get("/api/customers/%s/purchases?limit=2", customer).expect(200);
        var second = li.get(
                        "/api/customers/%s/purchases?limit=2&cursor=%s",
                        customer, first.body().path("next").asString())
                .expect(200);

        assertThat(first.items()).extracting(PurchaseTest::day).containsExactly("2026-03-10", "2026-03-10");
        assertThat(second.items()).extracting(PurchaseTest::day).containsExactly("2026-02-10", "2026-01-10");
        assertThat(second.body().path("next").isNull()).isTrue();
        li.get("/api/customers/%s/purchases?cursor=x", customer).expect(400);
    }

    private static String day(JsonNode purchase) {
        return purchase.path("purchasedOn").asString();
    }

    @Test
    void a_key_that_was_used_for_one_customer_loses_nothing_of_another() {
        var customer = customer();
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        li.post("/api/customers/" + customer() + "/purchases", purchase(today), key)
                .expect(201);

        li.post("/api/customers/" + customer + "/purchases", purchase(today), key)
                .expect(201);

        assertThat(li.get("/api/customers/%s/purchases", customer).items()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("wrongEntries")
    void what_is_missing_or_wrong_is_named_and_nothing_is_stored(String field, Object value) {
        var customer = customer();
        var entry = new HashMap<>(purchase(today));
        entry.put(field, value);

        var refused =
                li.post("/api/customers/" + customer + "/purchases", entry).expect(400);

        assertThat(refused.refusedFields()).containsExactly(field);
        assertThat(li.get("/api/customers/%s/purchases", customer).items()).isEmpty();
    }

    static List<Arguments> wrongEntries() {
        return List.of(
                Arguments.of("product", " "),
                Arguments.of("purchasedOn", null),
                Arguments.of("purchasedOn", "2199-01-01"),
                Arguments.of("purchasedOn", "yesterday"),
                Arguments.of("quantity", 0),
                Arguments.of("quantity", -1),
                Arguments.of("amount", 0.001),
                Arguments.of("amount", "much"),
                Arguments.of("note", "x".repeat(4001)));
    }

    @Test
    void whoever_may_not_see_the_customer_may_not_see_or_record_its_purchases() {
        var customer = customer();

        World.as("wang").get("/api/customers/%s/purchases", customer).expect(404);
        World.as("wang")
                .post("/api/customers/" + customer + "/purchases", purchase(today))
                .expect(404);
    }

    @Test
    void news_of_a_product_goes_to_those_who_bought_it_once_for_its_key() {
        var product = "检测仪 " + UUID.randomUUID();
        for (int i = 0; i < 3; i++) {
            var entry = new HashMap<>(purchase(today));
            entry.put("product", product);
            li.post("/api/customers/" + customer() + "/purchases", entry).expect(201);
        }
        var news = Map.of("product", product.toUpperCase(), "news", "新的固件");
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var announced = World.as("manager")
                .post("/api/product-upgrades", news, key)
                .expect(201)
                .body();

        assertThat(announced.path("customers").asInt()).isEqualTo(3);
        assertThat(World.as("manager")
                        .post("/api/product-upgrades", news, key)
                        .expect(201)
                        .body()
                        .path("id"))
                .isEqualTo(announced.path("id"));
        li.post("/api/product-upgrades", news).expect(403);
        assertThat(World.as("manager")
                        .post("/api/product-upgrades", Map.of("product", product))
                        .expect(400)
                        .refusedFields())
                .containsExactly("news");
    }

    private String customer() {
        return li.post("/api/customers", Customers.one())
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    private static Map<String, Object> purchase(String day) {
        return Map.of("product", "检测仪", "purchasedOn", day, "quantity", 2, "amount", 1200.50);
    }
}
