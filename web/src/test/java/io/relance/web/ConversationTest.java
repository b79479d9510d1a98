package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What is recorded of a customer outside any task, and to whom the customer is given. */
class ConversationTest {

    private final Caller li = World.as("li");
    private final Forms forms = new Forms(World.clock());
    private final JsonNode customer =
            li.post("/api/customers", Customers.one()).expect(201).body();
    private final String path = "/api/customers/" + customer.path("id").asString();

    @Test
    void a_conversation_is_recorded_with_its_decision_point_and_wakes_interest() {
        var day = World.clock().today().plusDays(5).toString();
        var entry = Forms.with(
                Forms.with(forms.conversation("intent"), "decisionPointOn", day), "decisionPointKind", "signing");

        var recorded = li.post(path + "/interactions", entry).expect(201).body();

        assertThat(recorded.path("recordedBy").asString()).isEqualTo("li");
        assertThat(recorded.path("decisionPointOn").asString()).isEqualTo(day);
        assertThat(li.get(path + "/interactions").items()).hasSize(1);
        assertThat(li.get(path).body().path("status").asString()).isEqualTo("intent");
    }

    @Test
    void what_is_missing_or_wrong_is_named_and_nothing_is_stored() {
        var later = Forms.with(
                forms.conversation("intent"),
                "occurredAt",
                World.clock().in(Duration.ofDays(1)).toString());

        assertThat(refused(Map.of()))
                .containsExactlyInAnyOrder("occurredAt", "channel", "participants", "summary", "feedback", "outcome");
        assertThat(refused(later)).containsExactly("occurredAt");
        assertThat(refused(forms.conversation("continue"))).containsExactlyInAnyOrder("nextAction", "nextActionDueAt");
        assertThat(refused(Forms.with(forms.conversation("intent"), "decisionPointOn", "soon")))
                .containsExactlyInAnyOrder("decisionPointOn", "decisionPointKind");
        assertThat(li.get(path + "/interactions").items()).isEmpty();
    }

    @Test
    void a_repeat_under_its_key_records_one_conversation() {
        var key = Map.of("Idempotency-Key", UUID.randomUUID().toString());

        var entry = forms.conversation("intent");
        li.post(path + "/interactions", entry, key).expect(201);
        li.post(path + "/interactions", entry, key).expect(201);

        assertThat(li.get(path + "/interactions").items()).hasSize(1);
    }

    /** All at the same moment, so that only their ids decide. */
    @Test
    void all_conversations_are_read_page_by_page() {
        for (var i = 0; i < 5; i++) {
            li.post(path + "/interactions", forms.conversation("intent")).expect(201);
        }
        var seen = new LinkedHashSet<String>();
        var cursor = "";
        do {
            var page = li.get(path + "/interactions?limit=2&cursor=" + cursor).expect(200);
            assertThat(page.items())
                    .hasSizeBetween(1, 2)
                    .allMatch(one -> seen.add(one.path("id").asString()));
            cursor = page.body().path("next").asString("");
        } while (!cursor.isEmpty());

        assertThat(seen).hasSize(5);
        li.get(path + "/interactions?cursor=x").expect(400);
    }

    @Test
    void an_action_has_a_date_and_who_has_not_answered_said_nothing() {
        var noDate = Forms.with(forms.conversation("intent"), "nextAction", "寄样品");
        var silent = Forms.with(Forms.without(forms.conversation("intent"), "feedback"), "unanswered", true);

        assertThat(refused(noDate)).containsExactly("nextActionDueAt");
        assertThat(li.post(path + "/interactions", silent)
                        .expect(201)
                        .body()
                        .path("feedback")
                        .asString())
                .isEqualTo("未回复");
    }

    @Test
    void a_stranger_records_nothing() {
        World.as("wang")
                .post(path + "/interactions", forms.conversation("intent"))
                .expect(404);
    }

    @Test
    void the_manager_gives_the_customer_to_a_colleague_and_the_rep_does_not() {
        var version = li.get(path).body().path("version").asLong();
        var toWang = Map.<String, Object>of("username", "wang", "version", version);

        li.put(path + "/owner", toWang).expect(403);
        assertThat(World.as("manager")
                        .put(path + "/owner", Map.of())
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("username", "version");
        World.as("manager").put(path + "/owner", toWang).expect(200);

        World.as("wang").get(path).expect(200);
        World.as("manager")
                .put(path + "/owner", Map.of("username", "li", "version", version))
                .expect(409);
    }

    @Test
    void a_manager_urges_and_the_assignee_may_not() {
        var journey = Journey.of("li");
        var task =
                "/api/tasks/" + journey.task("li", "analyse-needs").path("key").asString();

        World.as("manager").post(task + "/urge", Map.of("note", "请今天完成")).expect(204);
        li.post(task + "/urge", Map.of()).expect(403);
        World.as("wang").post(task + "/urge", Map.of()).expect(404);
        journey.completes("li", "analyse-needs", Forms.needs());
        World.as("manager").post(task + "/urge", Map.of()).expect(409);
    }

    private List<String> refused(Map<String, Object> entry) {
        return li.post(path + "/interactions", entry).expect(400).refusedFields();
    }
}
