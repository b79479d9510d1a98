package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords has to wait, longer each time; nobody else has. */
class SignInOftenTest {

    @Test
    void after_ten_wrong_passwords_even_the_right_one_has_to_wait_and_then_opens() {
        var browser = Browser.at(World.address());
        for (int attempt = 0; attempt < 10; attempt++) {
            browser.signIn("director", "wrong").expect(401);
        }

        var refused = browser.signIn("Director", Caller.PASSWORD).expect(429);

        assertThat(refused.headers().firstValueAsLong("Retry-After")).hasValue(1);
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        Browser.at(World.address()).signIn("li", Caller.PASSWORD).expect(200);
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.signIn("director", Caller.PASSWORD).status() == 200);
        browser.signIn("director", "wrong").expect(401);
    }

    @Test
    void the_modelers_way_in_is_no_way_around() {
        for (int attempt = 0; attempt < 10; attempt++) {
            Modeler.of("nobody-guessed", "wrong-" + attempt).topology().expect(401);
        }

        var refused = Modeler.of("nobody-guessed", "wrong").topology().expect(429);

        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body().path("status").asInt()).isEqualTo(429);
    }
}
