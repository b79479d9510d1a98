package io.relance.web.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandardWebhookTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** The example of the specification's own libraries. */
    @Test
    void the_signature_is_the_one_that_everybody_computes() {
        var payload = "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8);

        assertThat(StandardWebhook.signature("msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330L, payload, SECRET))
                .isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void every_attempt_has_the_same_id_and_its_own_time_and_signature() {
        var id = UUID.randomUUID();
        var first = StandardWebhook.headers(id, Instant.ofEpochSecond(1), new byte[0], SECRET);
        var second = StandardWebhook.headers(id, Instant.ofEpochSecond(2), new byte[0], SECRET);

        assertThat(first.getFirst("webhook-id")).isEqualTo(id.toString()).isEqualTo(second.getFirst("webhook-id"));
        assertThat(first.getFirst("webhook-timestamp")).isEqualTo("1");
        assertThat(first.getFirst("webhook-signature")).isNotEqualTo(second.getFirst("webhook-signature"));
    }
}
