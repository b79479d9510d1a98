package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.net.http.WebSocketHandshakeException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who is not let in, and what is not allowed. */
class RefusalsTest {

    private static Endpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = Endpoint.started();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    @Test
    void aWrongPasscodeIsRefused() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.connect("login:guest", "passcode:wrong").expecting("ERROR\nmessage:Wrong login or passcode\n");
            client.expecting("closed 1008");
        }
    }

    @Test
    void whoIsNobodyIsRefused() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.connect("login:nobody")
                    .expecting("ERROR\nmessage:Not authorised\n")
                    .expecting("closed 1008");
        }
    }

    @Test
    void aForeignSubscriptionIsRefused() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/private/a\nreceipt:r\n\n\0");
            assertThat(client.next()).contains("\nreceipt-id:r\n").endsWith("Nobody may read /private/a\0");
            client.expecting("closed 1008");
        }
    }

    @Test
    void aForeignSendIsRefused() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SEND\ndestination:/private/a\nreceipt:r\n\n\0");
            assertThat(client.next()).contains("\nreceipt-id:r\n").endsWith("Nobody may write /private/a\0");
            client.expecting("closed 1008");
        }
    }

    @Test
    void aFailureIsNotToldInItsOwnWords() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/replay\nlast-id:secret\n\n\0");
            assertThat(client.next()).endsWith("\n\nThe server failed\0").doesNotContain("secret");
            client.expecting("closed 1011");
        }
    }

    @Test
    void whoDoesNotConnectIsSentAway() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.expecting("ERROR\nmessage:Not connected in time\n").expecting("closed 1008");
        }
    }

    @Test
    void aForeignOriginGets403() {
        assertThat(statusFor("https://evil.example")).isEqualTo(403);
        assertThat(statusFor("null")).isEqualTo(403);
    }

    @Test
    void itsOwnAndAFriendlyOriginAreLetIn() {
        assertThat(statusFor("https://friend.example")).isEqualTo(101);
        assertThat(statusFor("http://127.0.0.1:" + endpoint.uri().getPort())).isEqualTo(101);
    }

    private static int statusFor(String origin) {
        return HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .header("Origin", origin)
                .buildAsync(endpoint.uri(), new WebSocket.Listener() {})
                .handle((socket, failure) -> {
                    if (failure != null && failure.getCause() instanceof WebSocketHandshakeException refused) {
                        return refused.getResponse().statusCode();
                    }
                    socket.abort();
                    return 101;
                })
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }
}
