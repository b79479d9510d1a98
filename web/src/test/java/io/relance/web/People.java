package io.relance.web;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import tools.jackson.databind.JsonNode;

/** People whom the administrator takes on, under names that nobody else has. */
final class People {

    static final String PASSWORD = "correct-horse-battery";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private People() {}

    static Map<String, Object> entry(String prefix, String role) {
        var username = prefix + "-" + COUNT.incrementAndGet();
        return new HashMap<>(Map.of(
                "username",
                username,
                "displayName",
                "新人" + username,
                "number",
                "N-" + username,
                "department",
                "销售部",
                "role",
                role,
                "email",
                username + "@relance.example",
                "phone",
                "13900001111"));
    }

    /** With what {@code with} says otherwise. */
    static Added add(Map<String, Object> entry) {
        var answer = World.as("admin").post("/api/users", entry).expect(201).body();
        return new Added(answer.path("person"), answer.path("initialPassword").asString());
    }

    /** Has settled in, and calls with a token. */
    static Caller caller(String prefix, String role, String teamId) {
        var entry = entry(prefix, role);
        if (!teamId.isEmpty()) {
            entry.put("teamId", teamId);
        }
        var added = add(entry);
        return new Caller(World.address(), added.username(), added.settles().token());
    }

    static String team(String name, String parentId, String manager) {
        var entry = new HashMap<String, Object>(Map.of("name", name + "-" + COUNT.incrementAndGet()));
        if (!parentId.isEmpty()) {
            entry.put("parentId", parentId);
        }
        if (!manager.isEmpty()) {
            entry.put("manager", manager);
        }
        return World.as("admin")
                .post("/api/teams", entry)
                .expect(201)
                .body()
                .path("id")
                .asString();
    }

    record Added(JsonNode person, String initialPassword) {

        String username() {
            return person.path("username").asString();
        }

        Browser signsIn() {
            var browser = Browser.at(World.address());
            browser.signIn(username(), initialPassword).expect(200);
            browser.get("/api/session");
            return browser;
        }

        Browser settles() {
            var browser = signsIn();
            browser.postWithProof(
                            "/api/session/password",
                            Map.of("current", initialPassword, "password", PASSWORD, "phone", "13900001111"))
                    .expect(200);
            return browser;
        }
    }
}
