package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The inbox and the preferences of a person, as clients see them. */
class InboxTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Map<String, Object> NOTHING = Map.of();

    private final Caller wang = World.as("wang");

    @Test
    void an_alert_goes_through_its_life_and_every_tab_hears_of_it() throws Exception {
        var alert = alertOf(Journey.of("wang"));
        var id = alert.path("id").asString();
        assertThat(alert.path("state").asString()).isEqualTo("open");
        assertThat(alert.path("group").asString()).startsWith("task:");

        try (var live = Live.of(wang)) {
            var tab = live.subscribe(Live.INBOX, Map.of());
            move(id, "read", NOTHING).expect(204);
            awaitChange(tab, id);
            assertThat(tab.messages().getLast().body().path("unread")).isEqualTo(counts().path("unread"));
        }
        move(id, "unread", NOTHING).expect(204);
        assertThat(listed("unread", id)).isTrue();
        move(id, "snooze", Map.of("until", "2099-01-01T09:00:00+08:00")).expect(204);
        assertThat(listed("snoozed", id)).isTrue();
        move(id, "done", NOTHING).expect(204);
        assertThat(listed("done", id)).isTrue();
        assertThat(listed("inbox", id)).isFalse();
    }

    @Test
    void the_alert_of_a_task_that_is_done_is_withdrawn_and_can_only_be_read() {
        var journey = Journey.of("wang");
        var id = alertOf(journey).path("id").asString();
        journey.completes("wang", "analyse-needs", Forms.needs());

        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(line(id).path("state").asString()).isEqualTo("withdrawn"));
        assertThat(line(id).path("withdrawnBecause").asString()).isEqualTo("task-completed");
        move(id, "done", NOTHING).expect(409);
        move(id, "read", NOTHING).expect(204);
    }

    @Test
    void all_is_seen_and_read_up_to_one() {
        alertOf(Journey.of("wang"));
        var newest = wang.get("/api/notifications?state=unread&limit=1").items().getFirst();
        var upTo = Map.of("upTo", newest.path("id").asString());

        wang.post("/api/notifications/seen", upTo).expect(204);
        wang.post("/api/notifications/read-all", upTo).expect(204);

        assertThat(wang.get("/api/notifications?unread=true").items())
                .noneMatch(line -> line.path("id").equals(newest.path("id")));
    }

    @Test
    void what_is_wrong_is_named_by_field() {
        var id = alertOf(Journey.of("wang")).path("id").asString();

        assertThat(wang.get("/api/notifications?state=lost").expect(400).refusedFields())
                .containsExactly("state");
        for (var until : List.of("", "tomorrow", "2020-01-01T00:00:00Z")) {
            assertThat(move(id, "snooze", Map.of("until", until)).expect(400).refusedFields())
                    .containsExactly("until");
        }
        var unknown = Map.of("upTo", "00000000-0000-0000-0000-000000000000");
        assertThat(wang.post("/api/notifications/read-all", unknown).expect(400).refusedFields())
                .containsExactly("upTo");
        World.as("li").post("/api/notifications/" + id + "/read", NOTHING).expect(404);
    }

    @Test
    void preferences_are_read_changed_and_sent_back_as_they_are() {
        var service = World.as("service");
        var before = (ObjectNode) service.get("/api/preferences").expect(200).body();
        before.put("digestAt", "08:30").putArray("channelsOff").add("chat");

        var after = service.put("/api/preferences", before).expect(200).body();

        assertThat(after.path("version").asInt())
                .isEqualTo(before.path("version").asInt() + 1);
        assertThat(after.path("digestAt").asString()).isEqualTo("08:30");
        assertThat(after.path("kinds")).isEqualTo(before.path("kinds"));
        assertThat(service.get("/api/preferences").body()).isEqualTo(after);
        service.put("/api/preferences", before).expect(409);
        ((ObjectNode) after).put("digestAt", "late").put("timeZone", "Mars");
        assertThat(service.put("/api/preferences", after).expect(400).refusedFields())
                .containsExactlyInAnyOrder("digestAt", "timeZone");
        ((ObjectNode) after).put("timeZone", "Asia/Shanghai").putNull("digestAt");
        service.put("/api/preferences", after).expect(200);
    }

    private JsonNode alertOf(Journey journey) {
        return await().atMost(SOON)
                .until(() -> Told.to("wang").alertsAbout(journey.name()).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private Answer move(String id, String move, Map<String, Object> body) {
        return wang.post("/api/notifications/" + id + "/" + move, body);
    }

    private boolean listed(String state, String id) {
        return wang.get("/api/notifications?state=%s", state).items().stream()
                .anyMatch(line -> line.path("id").asString().equals(id));
    }

    private JsonNode line(String id) {
        return Told.to("wang")
                .alerts()
                .filter(line -> line.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode counts() {
        return wang.get("/api/notifications/unread-count").expect(200).body();
    }

    private static void awaitChange(Heard tab, String id) {
        await().atMost(SOON)
                .until(() -> !tab.messages().isEmpty()
                        && tab.messages()
                                .getLast()
                                .body()
                                .path("changed")
                                .valueStream()
                                .anyMatch(one -> one.asString().equals(id)));
    }
}
