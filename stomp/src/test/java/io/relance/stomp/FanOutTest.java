package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** One message for many. */
class FanOutTest {

    private final StompMessage message =
            new StompMessage("7", Map.of("note", "a:b", "ack", "mine"), "text/plain", bytes("hello"));

    @Test
    void aMessageIsEncodedOnceForAllWhoSpeakAVersion() {
        var one = subscription("one", "auto", Version.V1_2).message(message, 1);
        var other = subscription("other", "client", Version.V1_2).message(message, 1);
        assertThat(other.shared()).isSameAs(one.shared());
    }

    @Test
    void itsFirstLinesAreTheSubscriptionsOwn() {
        var frame = subscription("a:b", "client", Version.V1_2).message(message, 1);
        assertThat(text(frame.own()))
                .isEqualTo("MESSAGE\nsubscription:a\\cb\ndestination:/topic/x\nmessage-id:a\\cb-1\nack:a\\cb-1\n");
        assertThat(text(frame.shared()))
                .isEqualTo("content-type:text/plain\ncontent-length:5\nlast-id:7\nnote:a\\cb\n\nhello\0");
    }

    @Test
    void eachVersionEscapesInItsWay() {
        var old = subscription("s", "auto", Version.V1_0).message(message, 1);
        assertThat(text(old.shared())).contains("\nnote:a:b\n");
    }

    @Test
    void whatIsNotTextIsSentAsBinary() {
        var binary = new StompMessage(null, Map.of(), "application/octet-stream", new byte[] {(byte) 0xff, 0});
        assertThat(subscription("s", "auto", Version.V1_2).message(binary, 1).isText())
                .isFalse();
    }

    @Test
    void everySubscriberGetsItWhole() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        try (var endpoint = Endpoint.started()) {
            for (int i = 0; i < 20; i++) {
                clients.add(RawClient.connected(endpoint.uri())
                        .text("SUBSCRIBE\nid:s" + i + "\ndestination:/topic/all\nreceipt:r\n\n\0")
                        .expecting("RECEIPT"));
            }
            String body = "x".repeat(5_000);
            endpoint.broker.publish("/topic/all", body);
            for (int i = 0; i < 20; i++) {
                assertThat(clients.get(i).next())
                        .startsWith("MESSAGE\nsubscription:s" + i + "\n")
                        .endsWith("\ncontent-length:5000\n\n" + body + "\0");
            }
        } finally {
            clients.forEach(RawClient::close);
        }
    }

    @Test
    void aMessageOfAnySizeIsOneWebSocketMessage() throws Exception {
        try (var endpoint = Endpoint.started();
                var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/topic/all\nreceipt:r\n\n\0")
                    .expecting("RECEIPT");
            for (int size : new int[] {0, 10, 200, 65_300, 65_536, 200_000}) {
                String body = "y".repeat(size);
                endpoint.broker.publish("/topic/all", body);
                assertThat(client.next()).endsWith("\ncontent-length:" + size + "\n\n" + body + "\0");
            }
        }
    }

    @Test
    void whatComesFasterThanItIsWrittenStaysInOrder() throws Exception {
        try (var endpoint = Endpoint.started();
                var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/topic/all\nreceipt:r\n\n\0")
                    .expecting("RECEIPT");
            for (int i = 1; i <= 1000; i++) {
                endpoint.broker.publish("/topic/all", "number " + i);
            }
            for (int i = 1; i <= 1000; i++) {
                assertThat(client.next()).contains("\nmessage-id:1-" + i + "\n").endsWith("\n\nnumber " + i + "\0");
            }
        }
    }

    private static Subscription subscription(String id, String ack, Version version) {
        Frame frame = Frame.of("SUBSCRIBE")
                .with("id", id)
                .with("destination", "/topic/x")
                .with("ack", ack);
        return Subscription.of(frame, version);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
