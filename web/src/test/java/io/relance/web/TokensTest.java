package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Personal tokens do what their owner gave them for, until they end. */
class TokensTest {

    @Test
    void one_that_reads_changes_nothing() {
        var reader = issue(Map.of("name", "report", "scope", "read"));

        reader.get("/api/customers").expect(200);
        var refused = reader.post("/api/customers", Customers.one()).expect(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("token-scope");
        reader.delete("/api/customers/00000000-0000-0000-0000-000000000000").expect(403);
    }

    @Test
    void one_whose_time_is_over_opens_nothing() {
        var session = Browser.signedIn(World.address(), "wang");
        var answer = session.postWithProof(
                        "/api/tokens",
                        Map.of("name", "short", "expiresAt", World.clock().in(Duration.ofMinutes(10))))
                .expect(201)
                .body();
        var caller = new Caller(World.address(), "wang", answer.path("token").asString());
        caller.get("/api/session").expect(200);

        Rows.first(
                "with over as (update access_token set expires_at = ?::timestamptz where id = ?::uuid returning 1) select * from over",
                World.clock().now().minusSeconds(1).toString(),
                answer.path("id").asString());

        caller.get("/api/session").expect(401);
    }

    @Test
    void one_that_was_revoked_opens_nothing_and_nobody_revokes_that_of_another() {
        var session = Browser.signedIn(World.address(), "wang");
        var answer = session.postWithProof("/api/tokens", Map.of("name", "lost"))
                .expect(201)
                .body();
        var path = "/api/tokens/" + answer.path("id").asString();
        var caller = new Caller(World.address(), "wang", answer.path("token").asString());

        Browser.signedIn(World.address(), "li")
                .sendWithProof("DELETE", path, Map.of())
                .expect(404);
        caller.get("/api/session").expect(200);
        session.sendWithProof("DELETE", path, Map.of()).expect(204);

        caller.get("/api/session").expect(401);
        assertThat(session.get("/api/tokens").items())
                .noneMatch(token ->
                        token.path("id").asString().equals(answer.path("id").asString()))
                .allMatch(token -> token.path("token").isMissingNode());
    }

    @Test
    void none_makes_another_or_changes_a_password() {
        var caller = World.as("li");

        caller.post("/api/tokens", Map.of("name", "child")).expect(403);
        caller.post("/api/session/password", Map.of()).expect(403);
        caller.delete("/api/session/all").expect(403);
    }

    @Test
    void another_spelling_of_an_address_is_no_way_around() {
        var caller = World.as("li");

        caller.post("/api/%74okens", Map.of("name", "child")).expect(403);
        caller.post("/api/sess%69on/password", Map.of()).expect(403);
        caller.delete("/api/sess%69on/all").expect(403);
    }

    @Test
    void whoever_listens_with_one_hears_nothing_more_when_it_is_revoked_or_its_time_is_over() throws Exception {
        var session = Browser.signedIn(World.address(), "wang");
        var answer = session.postWithProof("/api/tokens", Map.of("name", "listener"))
                .expect(201)
                .body();
        var caller = new Caller(World.address(), "wang", answer.path("token").asString());
        try (var listening = Live.of(caller);
                var late = Live.of(caller)) {
            listening.alerts();

            session.sendWithProof("DELETE", "/api/tokens/" + answer.path("id").asString(), Map.of())
                    .expect(204);

            assertThat(listening.error()).startsWith("Signed out");
            assertThat(late.refusalOf(Live.ALERTS)).startsWith("Signed out");
        }
    }

    @Test
    void what_is_wrong_with_it_is_said_by_field() {
        var session = Browser.signedIn(World.address(), "wang");

        assertThat(session.postWithProof("/api/tokens", Map.of("scope", "all", "expiresAt", "2020-01-01T00:00Z"))
                        .expect(400)
                        .refusedFields())
                .containsExactlyInAnyOrder("name", "scope", "expiresAt");
        assertThat(session.postWithProof("/api/tokens", Map.of("name", "x", "expiresAt", "tomorrow"))
                        .expect(400)
                        .refusedFields())
                .containsExactly("expiresAt");
    }

    private static Caller issue(Map<String, Object> wanted) {
        var session = Browser.signedIn(World.address(), "li");
        var token = session.postWithProof("/api/tokens", wanted)
                .expect(201)
                .body()
                .path("token")
                .asString();
        return new Caller(World.address(), "li", token);
    }
}
