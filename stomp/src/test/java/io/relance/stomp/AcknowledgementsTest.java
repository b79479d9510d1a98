package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The three ack modes; {@code /replay} gives messages 1 to 5. */
class AcknowledgementsTest {

    private Endpoint endpoint;

    @BeforeEach
    void start() {
        endpoint = Endpoint.started();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void inModeClientAnAckIsAlsoForAllBeforeIt() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            subscribe(client, "client");
            settle(client, "ACK\nid:s-3").expecting("RECEIPT");
            settle(client, "NACK\nid:s-5").expecting("RECEIPT");
            assertThat(endpoint.broker.settled).containsExactly("taken 1,2,3", "not taken 4,5");
            settle(client, "ACK\nid:s-2").expecting("ERROR\nmessage:No message 's-2' waits for an acknowledgement\n");
        }
    }

    @Test
    void inModeClientIndividualItIsForOne() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            subscribe(client, "client-individual");
            settle(client, "ACK\nid:s-3").expecting("RECEIPT");
            settle(client, "ACK\nid:s-1").expecting("RECEIPT");
            assertThat(endpoint.broker.settled).containsExactly("taken 3", "taken 1");
        }
    }

    @Test
    void inModeAutoThereIsNothingToAcknowledge() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            subscribe(client, "auto");
            settle(client, "ACK\nid:s-1").expecting("ERROR");
        }
    }

    @Test
    void before12TheHeaderIsMessageId() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\naccept-version:1.1\n\n\0").expecting("CONNECTED");
            subscribe(client, "client");
            settle(client, "ACK\nsubscription:s\nmessage-id:s-2").expecting("RECEIPT");
            assertThat(endpoint.broker.settled).containsExactly("taken 1,2");
        }
    }

    private static void subscribe(RawClient client, String mode) throws Exception {
        client.text("SUBSCRIBE\nid:s\ndestination:/replay\nack:" + mode + "\n\n\0");
        for (int i = 1; i <= 5; i++) {
            String message = client.next();
            assertThat(message).contains("\nmessage-id:s-" + i + "\n", "\nlast-id:" + i + "\n");
            assertThat(message.contains("\nack:s-" + i + "\n")).isEqualTo(!mode.equals("auto"));
        }
    }

    private static RawClient settle(RawClient client, String frame) {
        return client.text(frame + "\nreceipt:r\n\n\0");
    }
}
