package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A request under a key happens once: its repeat is answered alike, another one under the same key is refused. */
class RequestKeyTest {

    private final Caller li = World.as("li");
    private final Map<String, String> key =
            Map.of("Idempotency-Key", UUID.randomUUID().toString());

    @Test
    void another_customer_under_the_same_key_is_refused_and_not_registered() {
        var other = Customers.one();
        li.post("/api/customers", Customers.one(), key).expect(201);

        var refused = li.post("/api/customers", other, key).expect(422);

        assertThat(refused.body().path("detail").asString()).contains("Idempotency-Key");
        assertThat(li.post("/api/customers", other).expect(201).body().path("name"))
                .isNotNull();
    }

    @Test
    void a_completion_that_went_through_succeeds_again_for_its_key_and_for_nothing_else() {
        var journey = Journey.of("li");
        var task = journey.task("li", "analyse-needs");
        var path = "/api/tasks/" + task.path("key").asString() + "/complete";
        var answer = Map.of("variables", Forms.needs());

        li.post(path, answer, key).expect(204);
        li.post(path, answer, key).expect(204);
        var other = Map.of("variables", Forms.with(Forms.needs(), "painPoints", "something else"));
        li.post(path, other, key).expect(422);
        li.post(path, answer, Map.of("Idempotency-Key", UUID.randomUUID().toString()))
                .expect(409);
        var late = li.post(path, answer).expect(409);

        assertThat(late.body().path("detail").asString())
                .contains("already completed")
                .contains(li.get("/api/session").body().path("displayName").asString());
        li.post(path, answer, key).expect(204);
    }
}
