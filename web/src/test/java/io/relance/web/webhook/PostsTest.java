package io.relance.web.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

class PostsTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private final AtomicInteger called = new AtomicInteger();
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
        server.stop(0);
    }

    @Test
    void only_hosts_that_are_named_are_allowed() {
        var allowed = new AllowedHosts(List.of("erp.example.com", "erp.example.com:8443"), List.of());
        assertThat(allowed.allows(URI.create("https://erp.example.com/hook"))).isTrue();
        assertThat(allowed.allows(URI.create("https://ERP.example.com:8443/hook")))
                .isTrue();
        assertThat(allowed.allows(URI.create("https://erp.example.com:22/"))).isFalse();
        assertThat(allowed.allows(URI.create("https://erp.example.com.evil.org/")))
                .isFalse();
        assertThat(allowed.allows(URI.create("https://erp.example.com@evil.org/")))
                .isFalse();
        assertThat(allowed.allows(URI.create("ftp://erp.example.com/"))).isFalse();
        assertThat(allowed.allows(URI.create("file:///etc/passwd"))).isFalse();
        assertThat(new AllowedHosts(List.of(), List.of()).allows(URI.create("https://erp.example.com/")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "2130706433"})
    void a_name_or_number_that_leads_to_a_private_network_is_not_called_even_if_it_is_allowed(String host) {
        var place = host + ":" + server.getAddress().getPort();
        assertThatThrownBy(() -> post(List.of(place), List.of(), "http://" + place + "/short"))
                .isInstanceOf(PostFailure.class);
        assertThat(called).hasValue(0);
    }

    @Test
    void it_says_that_a_name_leads_to_a_private_network() {
        var place = "localhost:" + server.getAddress().getPort();
        assertThatThrownBy(() -> post(List.of(place), List.of(), "http://" + place + "/short"))
                .isInstanceOf(PostFailure.Forbidden.class)
                .hasMessageContaining("private network");
    }

    @Test
    void a_host_that_is_named_as_private_is_called() {
        var place = "localhost:" + server.getAddress().getPort();
        assertThat(post(List.of(place), List.of(place), "http://" + place + "/short"))
                .extracting(PostAnswer::status, PostAnswer::body)
                .containsExactly(200, "short");
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        var place = "localhost:" + server.getAddress().getPort();
        assertThat(post(List.of(place), List.of(place), "http://" + place + "/endless"))
                .extracting(PostAnswer::status, PostAnswer::body)
                .containsExactly(200, "");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "10.1.2.3",
                "100.64.0.1",
                "127.0.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "ff02::1",
                "64:ff9b::a00:1",
                "2002:a00:1::1",
                "2001:0:1::1",
                "2001:db8::1",
                "::ffff:10.0.0.1"
            })
    void what_is_not_everybodys_is_private(String address) throws UnknownHostException {
        assertThat(Internet.has(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "100.63.0.1",
                "172.32.0.1",
                "192.169.0.1",
                "223.5.5.5",
                "2606:4700::1111",
                "2400:3200::1"
            })
    void what_is_everybodys_is_not(String address) throws UnknownHostException {
        assertThat(Internet.has(InetAddress.getByName(address))).isTrue();
    }

    private static PostAnswer post(List<String> hosts, List<String> privateHosts, String url) {
        var posts = new Posts(new WebhookSettings(hosts, privateHosts, Map.of(), Duration.ofSeconds(5)));
        return posts.post(posts.allowed(), URI.create(url), new HttpHeaders(), new byte[0])
                .block(SOON);
    }

    private void answer(HttpExchange exchange) throws IOException {
        called.incrementAndGet();
        exchange.sendResponseHeaders(200, 0);
        try (exchange) {
            var out = exchange.getResponseBody();
            out.write("short".getBytes(StandardCharsets.UTF_8));
            while (exchange.getRequestURI().getPath().equals("/endless")) {
                out.write(new byte[4096]);
            }
        } catch (IOException cutOff) {
            assertThat(exchange.getRequestURI().getPath()).isEqualTo("/endless");
        }
    }
}
