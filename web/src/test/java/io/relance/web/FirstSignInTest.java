package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** Whoever has a password that an administrator knows does nothing before it is changed (U2). */
class FirstSignInTest {

    /** Of {@link People#PASSWORD}, with a strength that takes a second. */
    private static final String SLOW_HASH = "$2a$14$Jj71l.ZQbSo5X/smwzEcxOZlunslD4TaK0TrPYdrchViel7WuXh2S";

    @Test
    void a_newcomer_chooses_a_password_and_confirms_a_phone_before_anything_else_works() {
        var newcomer = People.add(People.entry("newcomer", "rep"));
        var browser = newcomer.signsIn();

        assertThat(browser.get("/api/session").body().path("settled").asBoolean())
                .isFalse();
        var refused = browser.get("/api/customers").expect(403);
        assertThat(refused.body().path("code").asString()).isEqualTo("password-change-needed");
        browser.postWithProof("/api/tokens", Map.of("name", "early")).expect(403);
        browser.get("/v2/topology").expect(403);
        browser.get("/ws").expect(403);

        var settled = browser.postWithProof(
                        "/api/session/password",
                        Map.of(
                                "current",
                                newcomer.initialPassword(),
                                "password",
                                People.PASSWORD,
                                "phone",
                                "13900002222"))
                .expect(200);

        assertThat(settled.body().path("settled").asBoolean()).isTrue();
        browser.get("/api/customers").expect(200);
        Browser.at(World.address())
                .signIn(newcomer.username(), newcomer.initialPassword())
                .expect(401);
        var kept = World.as("admin")
                .get("/api/users/" + newcomer.username())
                .expect(200)
                .body();
        assertThat(kept.path("phone").asString()).isEqualTo("13900002222");
        assertThat(kept.path("phoneConfirmed").asBoolean()).isTrue();
    }

    @Test
    void neither_the_modeler_nor_the_live_connection_is_a_way_around() {
        var newcomer = People.add(People.entry("around", "manager"));

        Modeler.of(newcomer.username(), newcomer.initialPassword()).topology().expect(403);
        assertThatThrownBy(() -> Live.withPassword(World.address(), newcomer.username(), newcomer.initialPassword()))
                .isNotNull();
    }

    @Test
    void what_is_wrong_with_the_choice_is_said_by_field_and_nothing_changes() {
        var newcomer = People.add(People.entry("picky", "rep"));
        var browser = newcomer.signsIn();

        refused(browser, newcomer, Map.of(), "current", "password", "phone");
        refused(browser, newcomer, choice(newcomer, "short", "12"), "phone", "password");
        refused(browser, newcomer, choice(newcomer, newcomer.initialPassword(), "13900001111"), "password");
        refused(browser, newcomer, choice(newcomer, newcomer.username() + "-1234", "13900001111"), "password");
        refused(browser, newcomer, choice(newcomer, "密码不能太长".repeat(5), "13900001111"), "password");
        refused(
                browser,
                newcomer,
                Map.of("current", "wrong", "password", People.PASSWORD, "phone", "13900001111"),
                "current");

        newcomer.signsIn().get("/api/session").expect(200);
    }

    @Test
    void a_new_password_ends_every_other_session_and_this_one_goes_on() {
        var person = People.add(People.entry("careful", "rep"));
        var here = person.settles();
        var there = Browser.at(World.address());
        there.signIn(person.username(), People.PASSWORD).expect(200);

        here.postWithProof(
                        "/api/session/password",
                        Map.of("current", People.PASSWORD, "password", "another-horse-battery"))
                .expect(200);

        there.get("/api/session").expect(401);
        here.get("/api/session").expect(200);
        there.signIn(person.username(), "another-horse-battery").expect(200);
        there.get("/api/session").expect(200);
    }

    @Test
    void whoever_was_signing_in_while_the_password_changed_is_not_signed_in_with_the_former_one() {
        var person = settledSlowly("raced");
        var browser = Browser.at(World.address());
        var signingIn = CompletableFuture.supplyAsync(() -> browser.signIn(person.username(), People.PASSWORD));

        reset(person);

        signingIn.join();
        browser.get("/api/session").expect(401);
    }

    @Test
    void whoever_was_changing_the_password_while_it_was_reset_does_not_keep_theirs() {
        var person = settledSlowly("resisting");
        var browser = Browser.at(World.address());
        browser.signIn(person.username(), People.PASSWORD).expect(200);
        browser.get("/api/session").expect(200);
        var changing = CompletableFuture.supplyAsync(() -> browser.postWithProof(
                "/api/session/password", Map.of("current", People.PASSWORD, "password", "another-horse-battery")));

        reset(person);

        assertThat(changing.join().status()).isIn(400, 401, 409);
        Browser.at(World.address())
                .signIn(person.username(), "another-horse-battery")
                .expect(401);
    }

    /** Whose password takes a second to look at, so that much can happen meanwhile. */
    private static People.Added settledSlowly(String name) {
        var person = People.add(People.entry(name, "rep"));
        person.settles();
        Rows.first(
                "with slow as (update app_user set password_hash = ? where username = ? returning 1) select * from slow",
                SLOW_HASH,
                person.username());
        return person;
    }

    /** A moment later. */
    private static void reset(People.Added person) {
        await().pollDelay(Duration.ofMillis(300))
                .until(() -> World.as("admin")
                                .post("/api/users/" + person.username() + "/password", Map.of())
                                .status()
                        == 200);
    }

    @Test
    void signing_out_everywhere_ends_every_session_and_what_it_hears() throws Exception {
        var person = People.add(People.entry("leaving", "rep"));
        var here = person.settles();
        var there = Browser.at(World.address());
        there.signIn(person.username(), People.PASSWORD).expect(200);
        there.get("/api/session").expect(200);
        try (var live = Live.inSessionOf(there);
                var late = Live.inSessionOf(there)) {
            live.alerts();

            here.sendWithProof("DELETE", "/api/session/all", Map.of()).expect(204);

            here.get("/api/session").expect(401);
            there.get("/api/session").expect(401);
            assertThat(live.error()).startsWith("Signed out");
            assertThat(late.refusalOf(Live.ALERTS)).startsWith("Signed out");
        }
    }

    private static Map<String, Object> choice(People.Added newcomer, String password, String phone) {
        return Map.of("current", newcomer.initialPassword(), "password", password, "phone", phone);
    }

    private static void refused(Browser browser, People.Added newcomer, Map<String, Object> entry, String... fields) {
        var answer = browser.postWithProof("/api/session/password", entry).expect(400);
        assertThat(answer.refusedFields()).containsExactlyInAnyOrder(fields);
        assertThat(browser.get("/api/session").body().path("settled").asBoolean())
                .as("%s is still to settle in", newcomer.username())
                .isFalse();
    }
}
