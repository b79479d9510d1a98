package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A customer of li's is shared with others, for reading or for writing (U3). */
class SharingTest {

    private final Caller li = World.as("li");
    private final Caller other = People.caller("other", "rep", "");
    private final Journey customer = Journey.of("li");
    private final String path = "/api/customers/" + customer.id();
    private final String shares = path + "/shares";

    @Test
    void whoever_it_is_shared_with_is_told_and_reads_it_until_it_is_taken_back() {
        other.get(path).expect(404);

        li.put(shares, Map.of("username", other.username(), "canWrite", false)).expect(200);

        other.get(path).expect(200);
        other.put(shares, Map.of("username", "wang", "canWrite", true)).expect(403);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> other.get("/api/notifications").items().stream()
                        .anyMatch(alert -> alert.path("kind").asString().equals("customer-shared")
                                && alert.path("title").asString().contains(customer.name())));
        li.delete(shares + "?username=" + other.username()).expect(204);
        other.get(path).expect(404);
        li.delete(shares + "?username=" + other.username()).expect(404);
    }

    @Test
    void whoever_may_write_it_may_share_it_on() {
        li.put(shares, Map.of("username", other.username(), "canWrite", true)).expect(200);

        other.put(shares, Map.of("username", "wang", "canWrite", false)).expect(200);

        World.as("wang").get(path).expect(200);
        assertThat(li.get(shares).items())
                .extracting(share -> share.path("username").asString())
                .containsExactly(other.username(), "wang");
    }

    @Test
    void a_team_shares_it_with_the_teams_below() {
        var top = People.team("共享", "", "");
        var below = People.caller("below", "rep", People.team("共享下级", top, ""));

        var entry = new HashMap<String, Object>(Map.of("teamId", top, "canWrite", false));
        li.put(shares, entry).expect(200);

        below.get(path).expect(200);
        World.as("admin").delete("/api/teams/" + top).expect(409);
        li.delete(shares + "?teamId=" + top).expect(204);
        below.get(path).expect(404);
    }

    @Test
    void of_those_who_lead_a_team_below_whoever_may_see_it_is_told_and_nobody_else() {
        var leading = People.caller("leading", "manager", "");
        var former = People.caller("former", "manager", "");
        var top = People.team("共享给上级", "", "");
        People.team("下级甲", top, leading.username());
        People.team("下级乙", top, former.username());
        demote(former.username());

        li.put(shares, Map.of("teamId", top, "canWrite", false)).expect(200);

        leading.get(path).expect(200);
        former.get(path).expect(404);
        await().atMost(Duration.ofSeconds(20)).until(() -> hears(leading));
        assertThat(hears(former)).isFalse();
    }

    @Test
    void whoever_was_given_what_was_shared_with_them_does_not_keep_it_when_it_goes_on() {
        li.put(shares, Map.of("username", other.username(), "canWrite", false)).expect(200);

        give(other.username());
        other.get(path).expect(200);
        give("wang");

        // Until the tasks have followed, whoever had them sees what they are about.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> other.get(path).expect(404));
    }

    @Test
    void whoever_may_only_read_it_records_and_closes_nothing() {
        li.put(shares, Map.of("username", other.username(), "canWrite", false)).expect(200);
        var request = Map.of("customerId", customer.id(), "kind", "inquiry", "subject", "设备停机");
        var opened = li.post("/api/service-requests", request)
                .expect(201)
                .body()
                .path("id")
                .asString();

        other.post(path + "/interactions", Map.of()).expect(403);
        other.post(path + "/purchases", Map.of()).expect(403);
        other.post("/api/service-requests", request).expect(403);
        other.post("/api/service-requests/" + opened + "/close", Map.of()).expect(403);

        li.post("/api/service-requests/" + opened + "/close", Map.of()).expect(204);
    }

    private void give(String username) {
        var director = World.as("director");
        var version = director.get(path).body().path("version").asLong();
        director.put(path + "/owner", Map.of("username", username, "version", version))
                .expect(200);
    }

    @Test
    void what_is_said_of_it_shows_no_more_than_its_page() {
        li.put(shares, Map.of("username", other.username(), "canWrite", false)).expect(200);
        await().atMost(Duration.ofSeconds(20)).until(() -> hears(other));

        var phone = customer.customer().path("contacts").path(0).path("phone").asString();
        assertThat(other.get("/api/notifications").body().toString()).doesNotContain(phone);
    }

    private boolean hears(Caller person) {
        return person.get("/api/notifications").items().stream()
                .anyMatch(alert -> alert.path("kind").asString().equals("customer-shared")
                        && alert.path("title").asString().contains(customer.name()));
    }

    private static void demote(String username) {
        var admin = World.as("admin");
        var person = admin.get("/api/users/" + username).expect(200).body();
        var entry = new HashMap<String, Object>(Map.of("role", "rep", "locale", "zh-CN"));
        for (var field : new String[] {"displayName", "email"}) {
            entry.put(field, person.path(field).asString());
        }
        entry.put("version", person.path("version").asLong());
        admin.put("/api/users/" + username, entry).expect(200);
    }

    @Test
    void what_cannot_be_shared_is_refused_by_field() {
        assertThat(li.put(shares, Map.of()).expect(400).refusedFields())
                .containsExactlyInAnyOrder("username", "canWrite");
        assertThat(li.put(shares, Map.of("username", "nobody-here", "canWrite", true))
                        .expect(400)
                        .refusedFields())
                .containsExactly("username");
        assertThat(li.put(shares, Map.of("username", "li", "canWrite", true))
                        .expect(400)
                        .refusedFields())
                .containsExactly("username");
        assertThat(li.delete(shares + "?username=%00").expect(400).refusedFields())
                .containsExactly("username");
        assertThat(li.delete(shares).expect(400).refusedFields()).containsExactly("username");
        other.put(shares, Map.of("username", "wang", "canWrite", true)).expect(404);
        other.get(shares).expect(404);
    }
}
