package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists, their totals, their files, and what is there already, over HTTP. */
class FindingTest {

    private final Caller li = World.as("li");

    @Test
    void a_list_its_total_and_its_file_are_the_same_for_every_role() {
        var own = Customers.newName();
        li.post("/api/customers", Customers.named("甲" + own)).expect(201);
        li.post("/api/customers", Customers.named("乙" + own)).expect(201);
        for (var viewer : List.of("li", "wang", "manager", "director", "admin")) {
            var caller = World.as(viewer);
            var filter = "search=" + encoded(own) + "&status=potential,intent&sort=name";

            var items = caller.get("%s", "/api/customers?" + filter).expect(200).items();
            var export = caller.get("%s", "/api/customers/export?" + filter).expect(200);

            assertThat(items).hasSize(viewer.equals("wang") ? 0 : 2);
            assertThat(caller.get("%s", "/api/customers/count?" + filter)
                            .body()
                            .path("total")
                            .asInt())
                    .isEqualTo(items.size());
            assertThat(export.body().asString().lines()).hasSize(items.size() + 1);
            assertThat(export.headers().firstValue("X-Total-Count")).hasValue(Integer.toString(items.size()));
        }
    }

    @Test
    void what_cannot_be_looked_for_is_named() {
        assertThat(li.get("%s", "/api/customers?status=dead&createdFrom=soon&cursor=x")
                        .expect(400)
                        .refusedFields())
                .isNotEmpty();
        li.get("%s", "/api/customers/export?format=pdf").expect(400);
    }

    @Test
    void a_sure_duplicate_is_refused_with_a_pointer_and_an_unsure_one_asks() {
        var entry = new HashMap<>(Customers.one());
        var id = li.post("/api/customers", entry).expect(201).body().path("id").asString();

        var refused = li.post("/api/customers", entry).expect(409).body();
        assertThat(refused.path("sure").asBoolean()).isTrue();
        assertThat(refused.path("clashes").path(0).path("id").asString()).isEqualTo(id);
        var others = World.as("wang")
                .get("%s", "/api/customers/duplicates?name=" + encoded(String.valueOf(entry.get("name"))));
        assertThat(others.items()).anySatisfy(clash -> {
            assertThat(clash.path("id").isNull()).isTrue();
            assertThat(clash.path("name").asString()).contains("**");
            assertThat(clash.path("ownerName").asString()).isNotEmpty();
        });

        entry.put("name", "与" + entry.get("name"));
        entry.put("contacts", List.of(Customers.contact(Customers.newPhone())));
        entry.remove("confirmedNotDuplicate");
        assertThat(li.post("/api/customers", entry)
                        .expect(409)
                        .body()
                        .path("sure")
                        .asBoolean())
                .isFalse();
        entry.put("confirmedNotDuplicate", true);
        li.post("/api/customers", Map.copyOf(entry)).expect(201);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
