package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A fault is named in an ERROR, with the receipt of the frame if it could be read, and ends the connection. */
class FaultsTest {

    private static Endpoint endpoint;

    @BeforeAll
    static void start() {
        endpoint = Endpoint.started();
    }

    @AfterAll
    static void stop() {
        endpoint.close();
    }

    static Stream<Arguments> faults() {
        String subscribe = "SUBSCRIBE\nid:1\ndestination:/topic/a\n\n\0";
        return Stream.of(
                Arguments.of("FLY\nreceipt:r\n\n\0", "Unknown command 'FLY'"),
                Arguments.of("send\nreceipt:r\n\n\0", "Unknown command 'send'"),
                Arguments.of("CONNECT\nreceipt:r\n\n\0", "Connected already"),
                Arguments.of("SEND\nreceipt:r\n\n\0", "SEND needs a header 'destination'"),
                Arguments.of("SUBSCRIBE\nid:1\nreceipt:r\n\n\0", "SUBSCRIBE needs a header 'destination'"),
                Arguments.of("SUBSCRIBE\ndestination:/a\nreceipt:r\n\n\0", "SUBSCRIBE needs a header 'id'"),
                Arguments.of("SUBSCRIBE\nid:1\ndestination:/a\nack:maybe\nreceipt:r\n\n\0", "Unknown ack mode 'maybe'"),
                Arguments.of(
                        subscribe + "SUBSCRIBE\nid:1\ndestination:/a\nreceipt:r\n\n\0",
                        "There is a subscription '1' already"),
                Arguments.of("UNSUBSCRIBE\nreceipt:r\n\n\0", "UNSUBSCRIBE needs a header 'id'"),
                Arguments.of("UNSUBSCRIBE\nid:7\nreceipt:r\n\n\0", "There is no subscription '7'"),
                Arguments.of("UNSUBSCRIBE\nid:7\nreceipt:r\n\nbody\0", "UNSUBSCRIBE must not have a body"),
                Arguments.of("ACK\nreceipt:r\n\n\0", "ACK needs a header 'id'"),
                Arguments.of("ACK\nid:9\nreceipt:r\n\n\0", "No message '9' waits for an acknowledgement"),
                Arguments.of("COMMIT\ntransaction:t\nreceipt:r\n\n\0", "There is no transaction 't'"),
                Arguments.of("SEND\ndestination:/a\ntransaction:t\nreceipt:r\n\n\0", "There is no transaction 't'"),
                Arguments.of(
                        "SEND\ndestination:/a\nx:\\t\nreceipt:r\n\n\0",
                        "Undefined escape sequence in header text '\\t'"),
                Arguments.of(
                        "SEND\ndestination:/a\nx:\\\nreceipt:r\n\n\0",
                        "Undefined escape sequence in header text '\\'"));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aFaultIsNamedWithItsReceipt(String frames, String message) throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            String error = client.text(frames).next();
            assertThat(error).startsWith("ERROR\n").contains("\nreceipt-id:r\n").endsWith("\n\n" + message + "\0");
            client.expecting("closed 1002");
        }
    }

    static Stream<Arguments> malformed() {
        return Stream.of(
                Arguments.of("SEND\nno colon\n\n\0", "'no colon' is not a header: it needs a name and a colon"),
                Arguments.of("SEND\n:no name\n\n\0", "':no name' is not a header: it needs a name and a colon"),
                Arguments.of("SEND\ndestination:/a\0", "The frame ends before its headers do"),
                Arguments.of("SEND\ncontent-length:-1\n\n\0", "'-1' is not a content-length"),
                Arguments.of("SEND\ncontent-length:2\n\nlong\0", "The body is longer than its content-length"),
                Arguments.of("SEND\n" + header(129) + "\n\0", "The frame has more than 128 headers"));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void whatIsNoFrameIsNamed(String bytes, String message) throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            assertThat(client.text(bytes).next()).startsWith("ERROR\n").endsWith("\n\n" + message + "\0");
            client.expecting("closed 1002");
        }
    }

    @Test
    void connectComesFirst() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/topic/a\nreceipt:r\n\n\0");
            assertThat(client.next()).contains("\nreceipt-id:r\n").endsWith("CONNECT must come before SUBSCRIBE\0");
            client.expecting("closed 1002");
        }
    }

    private static String header(int times) {
        StringBuilder headers = new StringBuilder();
        for (int i = 0; i < times; i++) {
            headers.append("h").append(i).append(":x\n");
        }
        return headers.toString();
    }
}
