package io.relance.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.relance.process.BpmnError;
import io.relance.process.Job;
import io.relance.refusal.InvalidInput;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class WebhookBlockTest {

    private static final Duration SOON = Duration.ofSeconds(10);
    private static final Job JOB = new Job(42, "call", Map.of(), Map.of());

    private final List<String> received = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final JsonMapper json = JsonMapper.builder().build();
    private HttpServer server;

    @BeforeEach
    void another_system_listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void it_goes() {
        over.countDown();
        server.stop(0);
    }

    @Test
    void a_body_is_posted_with_a_key_that_each_attempt_repeats() {
        assertThat(call("/200", null)).isEqualTo(new WebhookBlock.Output(200));

        assertThat(received).containsExactly("POST /200 application/json job-42 - {\"name\":\"晨光\"}");
    }

    @Test
    void a_named_secret_signs_the_body() throws Exception {
        call("/204", "erp");

        assertThat(received)
                .containsExactly("POST /204 application/json job-42 "
                        + Signature.of("{\"name\":\"晨光\"}".getBytes(StandardCharsets.UTF_8), "s3cret")
                        + " {\"name\":\"晨光\"}");
        assertThatThrownBy(() -> call("/200", "unknown")).isInstanceOf(InvalidInput.class);
    }

    @Test
    void the_signature_is_the_one_that_everybody_computes() {
        assertThat(Signature.of("what do ya want for nothing?".getBytes(StandardCharsets.UTF_8), "Jefe"))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void what_the_other_side_does_not_take_is_refused_and_a_redirect_is_not_followed() {
        for (var status : List.of("/404", "/410", "/422", "/302")) {
            assertThatThrownBy(() -> call(status, null))
                    .isInstanceOfSatisfying(
                            BpmnError.class, error -> assertThat(error.code()).isEqualTo("webhook-refused"));
        }
        assertThat(received).hasSize(4).noneMatch(line -> line.contains("/200"));
    }

    @Test
    void a_failure_and_silence_are_tried_again() {
        for (var status : List.of("/503", "/408", "/425", "/429")) {
            assertThatThrownBy(() -> call(status, null)).isInstanceOf(WebhookFailure.class);
        }
        assertThatThrownBy(() -> call(impatient(), "/silence", null)).isInstanceOf(WebhookFailure.class);
        server.stop(0);
        assertThatThrownBy(() -> call("/200", null)).isInstanceOf(WebhookFailure.class);
    }

    @Test
    void only_allowed_hosts_are_called_and_nobody_without_a_setting() {
        assertThatThrownBy(() -> call(settings(List.of()), "/200", null)).isInstanceOf(BpmnError.class);
        assertThat(received).isEmpty();
    }

    private WebhookBlock.@Nullable Output call(String path, @Nullable String secret) {
        return call(settings(List.of("127.0.0.1:" + port())), path, secret);
    }

    private WebhookBlock.@Nullable Output call(WebhookSettings settings, String path, @Nullable String secret) {
        var url = "http://127.0.0.1:" + port() + path;
        var input = new WebhookBlock.Input(url, json.readTree("{\"name\":\"晨光\"}"), secret);
        return new WebhookBlock(new Posts(settings), settings, json)
                .handle(input, JOB)
                .block(SOON.multipliedBy(2));
    }

    private int port() {
        return server.getAddress().getPort();
    }

    private static WebhookSettings settings(List<String> hosts) {
        return new WebhookSettings(hosts, hosts, Map.of("erp", "s3cret"), SOON);
    }

    private WebhookSettings impatient() {
        var here = List.of("127.0.0.1:" + port());
        return new WebhookSettings(here, here, Map.of(), Duration.ofMillis(200));
    }

    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        received.add(line(exchange));
        if (path.equals("/silence")) {
            awaitTheEnd();
        }
        exchange.getResponseHeaders().set("Location", "/200");
        exchange.sendResponseHeaders(path.equals("/silence") ? 200 : Integer.parseInt(path.substring(1)), -1);
        exchange.close();
    }

    private void awaitTheEnd() {
        try {
            var ended = over.await(3 * SOON.toSeconds(), TimeUnit.SECONDS);
            assertThat(ended).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static String line(HttpExchange exchange) throws IOException {
        var headers = exchange.getRequestHeaders();
        var signature = headers.getFirst(Signature.HEADER);
        return String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                headers.getFirst("Content-Type"),
                headers.getFirst("Idempotency-Key"),
                signature == null ? "-" : signature,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    }
}
