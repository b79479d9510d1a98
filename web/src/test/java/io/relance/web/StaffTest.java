package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** People and teams as administrators keep them (U1, A4). */
class StaffTest {

    private final Caller admin = World.as("admin");

    @Test
    void whoever_is_taken_on_is_known_with_all_that_was_written() {
        var entry = People.entry("taken-on", "service");

        var person = People.add(entry).person();

        assertThat(person.path("number").asString()).isEqualTo(entry.get("number"));
        assertThat(person.path("department").asString()).isEqualTo("销售部");
        assertThat(person.path("active").asBoolean()).isTrue();
        assertThat(person.path("settled").asBoolean()).isFalse();
        assertThat(usernames(admin.get(
                        "/api/staff?search=%s", person.path("username").asString())))
                .containsExactly(person.path("username").asString());
    }

    @Test
    void what_cannot_be_is_refused_by_field() {
        assertThat(admin.post("/api/users", Map.of()).expect(400).refusedFields())
                .contains("username", "displayName", "role", "email");
        var wrong = People.entry("Wrong Name", "king");
        wrong.putAll(Map.of("email", "nowhere", "phone", "123", "locale", "fr"));
        assertThat(admin.post("/api/users", wrong).expect(400).refusedFields())
                .containsExactlyInAnyOrder("username", "role", "email", "phone", "locale");
        var taken = People.entry("taken", "rep");
        People.add(taken);
        assertThat(admin.post("/api/users", taken).expect(400).refusedFields()).containsExactly("username");
        var homeless = People.entry("homeless", "rep");
        homeless.put("teamId", "00000000-0000-0000-0000-000000000000");
        assertThat(admin.post("/api/users", homeless).expect(400).refusedFields())
                .containsExactly("teamId");
    }

    @Test
    void only_administrators_change_people_and_teams() {
        var person = People.add(People.entry("kept", "rep")).person();
        for (var username : new String[] {"li", "manager", "director", "service"}) {
            var caller = World.as(username);
            caller.post("/api/users", People.entry("x", "rep")).expect(403);
            caller.put("/api/users/" + person.path("username").asString(), changed(person, Map.of()))
                    .expect(403);
            caller.post("/api/users/li/password", Map.of()).expect(403);
            caller.post("/api/teams", Map.of("name", "mine")).expect(403);
        }
    }

    @Test
    void whose_role_changes_is_signed_out_and_the_change_is_in_the_audit_log() {
        var person = People.add(People.entry("risen", "rep"));
        var session = person.settles();
        var kept = person(person.username());

        admin.put("/api/users/" + person.username(), changed(kept, Map.of("role", "manager")))
                .expect(200);

        session.get("/api/session").expect(401);
        var line = admin.get("/api/audit?act=rights-changed&subject=%s", person.username())
                .items()
                .getFirst();
        assertThat(line.path("username").asString()).isEqualTo("admin");
        assertThat(line.path("details").path("role").toString()).isEqualTo("[\"rep\",\"manager\"]");
    }

    @Test
    void whoever_has_left_cannot_sign_in_and_their_tokens_open_nothing() {
        var person = People.add(People.entry("left", "rep"));
        var session = person.settles();
        var token = new Caller(World.address(), person.username(), session.token());
        token.get("/api/session").expect(200);

        admin.put("/api/users/" + person.username(), changed(person(person.username()), Map.of("active", false)))
                .expect(200);

        session.get("/api/session").expect(401);
        token.get("/api/session").expect(401);
        Browser.at(World.address()).signIn(person.username(), People.PASSWORD).expect(401);
        assertThat(Rows.first(
                        "select count(*) from access_token t join app_user u on u.id = t.user_id where u.username = ?",
                        person.username()))
                .isEqualTo("0");
    }

    @Test
    void whoever_has_left_hears_nothing_more_whatever_they_came_in_with() throws Exception {
        var person = People.add(People.entry("listener", "rep"));
        var token =
                new Caller(World.address(), person.username(), person.settles().token());
        try (var byToken = Live.of(token);
                var byPassword = Live.withPassword(World.address(), person.username(), People.PASSWORD)) {
            byToken.alerts();
            byPassword.alerts();

            admin.put("/api/users/" + person.username(), changed(person(person.username()), Map.of("active", false)))
                    .expect(200);

            assertThat(byToken.error()).startsWith("Signed out");
            assertThat(byPassword.error()).startsWith("Signed out");
        }
    }

    @Test
    void what_no_name_can_be_is_refused() {
        admin.get("/api/staff?cursor=AA").expect(400);
        assertThat(admin.post("/api/teams", Map.of("name", "空", "manager", "\0"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("manager");
    }

    @Test
    void whoever_was_overtaken_is_told() {
        var person = People.add(People.entry("twice", "rep")).person();
        var path = "/api/users/" + person.path("username").asString();

        admin.put(path, changed(person, Map.of("displayName", "first"))).expect(200);

        admin.put(path, changed(person, Map.of("displayName", "second"))).expect(409);
    }

    @Test
    void the_last_administrator_stays_one() {
        var person = person("admin");

        assertThat(admin.put("/api/users/admin", changed(person, Map.of("role", "rep")))
                        .expect(400)
                        .refusedFields())
                .containsExactly("role");
        assertThat(admin.put("/api/users/admin", changed(person, Map.of("active", false)))
                        .expect(400)
                        .refusedFields())
                .containsExactly("active");
        assertThat(person("admin").path("version").asLong())
                .isEqualTo(person.path("version").asLong());
    }

    @Test
    void a_manager_sees_the_people_of_the_tree_below_and_others_themselves() {
        var head = People.caller("head", "manager", "");
        var top = People.team("顶层", "", head.username());
        var below = People.team("下级", People.team("中层", top, ""), "");
        var rep = People.caller("deep", "rep", below);

        assertThat(usernames(head.get("/api/staff"))).containsExactlyInAnyOrder(head.username(), rep.username());
        head.get("/api/users/" + rep.username()).expect(200);
        head.get("/api/users/li").expect(404);
        assertThat(usernames(rep.get("/api/staff"))).containsExactly(rep.username());
        rep.get("/api/users/" + head.username()).expect(404);
    }

    @Test
    void a_team_is_never_below_itself_and_goes_only_when_nobody_needs_it() {
        var top = People.team("树根", "", "");
        var below = People.team("树枝", top, "");
        var kept = team(top);

        var entry = new HashMap<String, Object>(Map.of(
                "name",
                kept.path("name").asString(),
                "parentId",
                below,
                "version",
                kept.path("version").asLong()));
        assertThat(admin.put("/api/teams/" + top, entry).expect(400).refusedFields())
                .containsExactly("parentId");
        entry.put("parentId", top);
        assertThat(admin.put("/api/teams/" + top, entry).expect(400).refusedFields())
                .containsExactly("parentId");
        assertThat(admin.post("/api/teams", Map.of("name", "x" + top, "manager", "li"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("manager");
        admin.delete("/api/teams/" + top).expect(409);
        admin.delete("/api/teams/" + below).expect(204);
        admin.delete("/api/teams/" + top).expect(204);
    }

    private JsonNode team(String id) {
        return admin.get("/api/teams").items().stream()
                .filter(team -> team.path("id").asString().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JsonNode person(String username) {
        return admin.get("/api/users/" + username).expect(200).body();
    }

    private static Map<String, Object> changed(JsonNode person, Map<String, Object> changes) {
        var entry = new HashMap<String, Object>();
        for (var field :
                new String[] {"displayName", "number", "department", "teamId", "role", "email", "phone", "locale"}) {
            entry.put(
                    field,
                    person.path(field).isNull() ? null : person.path(field).asString());
        }
        entry.put("version", person.path("version").asLong());
        entry.put("active", person.path("active").asBoolean());
        entry.putAll(changes);
        return entry;
    }

    private static List<String> usernames(Answer answer) {
        return answer.items().stream()
                .map(person -> person.path("username").asString())
                .toList();
    }
}
