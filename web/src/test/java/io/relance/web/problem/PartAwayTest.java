package io.relance.web.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.data.redis.RedisSystemException;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import tools.jackson.databind.json.JsonMapper;

class PartAwayTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final PartAway partAway = new PartAway(new Problems(texts()), new JsonMapper());
    private final MockServerWebExchange exchange =
            MockServerWebExchange.from(MockServerHttpRequest.get("/api/session"));

    @Test
    void a_session_that_cannot_be_read_for_a_moment_is_a_503_that_asks_to_come_again() {
        partAway.handle(exchange, new QueryTimeoutException("Redis command timed out"))
                .block(PATIENCE);

        var response = exchange.getResponse();
        assertThat(response.getStatusCode()).hasToString("503 SERVICE_UNAVAILABLE");
        assertThat(response.getHeaders().getFirst("Retry-After")).isEqualTo("1");
        assertThat(response.getBodyAsString().block(PATIENCE)).contains("\"status\":503");
    }

    @ParameterizedTest
    @MethodSource
    void a_connection_to_Redis_that_breaks_is_a_503_with_a_body(Exception broken) {
        partAway.handle(exchange, broken).block(PATIENCE);

        assertThat(exchange.getResponse().getStatusCode()).hasToString("503 SERVICE_UNAVAILABLE");
        assertThat(exchange.getResponse().getBodyAsString().block(PATIENCE)).contains("\"status\":503");
    }

    static Stream<Exception> a_connection_to_Redis_that_breaks_is_a_503_with_a_body() {
        var reset = new IOException("Connection reset by peer");
        return Stream.of(reset, new RedisSystemException("Redis exception", reset));
    }

    @Test
    void any_other_failure_is_left_to_others() {
        var bug = new IllegalStateException("a bug");

        assertThatThrownBy(() -> partAway.handle(exchange, bug).block(PATIENCE)).isSameAs(bug);
    }

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("problems");
        return texts;
    }
}
