package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords has to wait, longer each time; nobody else has. */
class SignInOftenTest {

    @Test
    void whoever_goes_on_guessing_has_to_wait_and_nobody_else_and_then_the_right_password_opens() {
        var browser = Browser.at(World.address());
        for (int attempt = 0; attempt < 10; attempt++) {
            browser.signIn("director", "wrong").expect(401);
        }

        var refused = guessing(() -> browser.signIn("Director", "wrong"));

        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isPositive();
        assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        Browser.at(World.address()).signIn("li", Caller.PASSWORD).expect(200);
        await().atMost(Duration.ofSeconds(30))
                .until(() -> browser.signIn("director", Caller.PASSWORD).status() == 200);
        browser.signIn("director", "wrong").expect(401);
    }

    @Test
    void the_modelers_way_in_is_no_way_around() {
        for (int attempt = 0; attempt < 10; attempt++) {
            Modeler.of("nobody-guessed", "wrong-" + attempt).topology().expect(401);
        }

        var refused = guessing(() -> Modeler.of("nobody-guessed", "wrong").topology());

        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        assertThat(refused.body().path("status").asInt()).isEqualTo(429);
    }

    @Test
    void the_live_connection_is_no_way_around() {
        for (int attempt = 0; attempt < 10; attempt++) {
            assertThatThrownBy(() -> Live.withPassword(World.address(), "nobody-live", "wrong"))
                    .isNotNull();
        }

        var refused = guessing(() -> Browser.at(World.address()).signIn("nobody-live", "wrong"));

        assertThat(refused.headers().firstValue("Retry-After")).isPresent();
    }

    /** Until it is refused: on a slow machine a wait may be over before the next guess. */
    private static Answer guessing(Supplier<Answer> guess) {
        return Stream.generate(guess)
                .limit(8)
                .filter(answer -> answer.status() == 429)
                .findFirst()
                .orElseThrow(() -> new AssertionError("nobody had to wait"));
    }
}
