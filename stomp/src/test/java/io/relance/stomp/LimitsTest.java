package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is too much, too long or too many is answered with an ERROR and ends the connection. */
class LimitsTest {

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
    void anOversizeFrameIsRefusedBeforeItHasArrived() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SEND\ndestination:/a\ncontent-length:900000\n\n");
            assertThat(client.next()).endsWith("The frame is larger than 16384 bytes\0");
            client.expecting("closed 1009");
        }
    }

    @Test
    void theReceiptOfAnOversizeFrameIsNamedToo() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SEND\ndestination:/a\nreceipt:a\\cb\ncontent-length:900000\n\n");
            assertThat(client.next()).startsWith("ERROR\n").contains("\nreceipt-id:a\\cb\n");
        }
    }

    @Test
    void whatTheWebSocketLayerRefusesEndsTheConnection() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/topic/huge\nreceipt:r\n\n\0")
                    .expecting("RECEIPT");
            client.text("x".repeat(70_000));
            client.expecting("ERROR\nmessage:The WebSocket message is larger").expecting("closed 1009");
            assertThat(endpoint.broker.subscribersOf("/topic/huge")).isZero();
        }
    }

    @Test
    void aFrameWithoutLengthThatGrowsTooLongIsRefused() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SEND\ndestination:/a\n\n" + "x".repeat(10_000)).text("x".repeat(10_000));
            client.expecting("ERROR\n").expecting("closed 1009");
        }
    }

    @Test
    void whoHasNotConnectedIsNotGivenMuchRoom() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\nlogin:" + "x".repeat(10_000));
            assertThat(client.next()).endsWith("The frame is larger than 8192 bytes\0");
            client.expecting("closed 1009");
        }
    }

    @Test
    void tooManySubscriptionsAreRefused() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            for (int i = 0; i < 5; i++) {
                client.text("SUBSCRIBE\nid:" + i + "\ndestination:/topic/many\n\n\0");
            }
            assertThat(client.next()).endsWith("More than 4 subscriptions\0");
            client.expecting("closed 1002");
        }
    }
}
