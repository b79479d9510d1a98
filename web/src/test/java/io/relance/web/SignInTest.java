package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SignInTest {

    @Test
    void a_session_says_who_is_signed_in_until_the_sign_out() {
        var browser = Browser.signedIn(World.address(), "li");

        assertThat(browser.get("/api/session")
                        .expect(200)
                        .body()
                        .path("username")
                        .asString())
                .isEqualTo("li");
        browser.signOut().expect(204);
        browser.get("/api/session").expect(401);
    }

    @Test
    void a_wrong_password_opens_nothing() {
        var browser = Browser.at(World.address());

        browser.signIn("li", "wrong").expect(401);
        browser.signIn("nobody", Caller.PASSWORD).expect(401);
        browser.get("/api/session").expect(401);
    }

    @Test
    void a_session_changes_nothing_without_the_csrf_proof() {
        var browser = Browser.signedIn(World.address(), "li");
        var entry = Customers.one();

        browser.postWithoutProof("/api/customers", entry).expect(403);
        browser.postWithProof("/api/customers", entry).expect(201);
    }

    @Test
    void a_token_stands_for_its_owner_and_needs_no_proof() {
        var caller = World.as("wang");

        assertThat(caller.get("/api/session").body().path("username").asString())
                .isEqualTo("wang");
        caller.post("/api/customers", Customers.one()).expect(201);
    }

    @Test
    void a_token_that_nobody_has_is_refused() {
        new Caller(World.address(), "li", "made-up").get("/api/session").expect(401);
    }
}
