package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class RawFramesTest {

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
    void aConnectIsWelcomedWithTheHighestCommonVersion() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\naccept-version:1.0,1.1,2.0\nhost:here\n\n\0");
            assertThat(client.next()).startsWith("CONNECTED\n").contains("\nversion:1.1\n", "\nheart-beat:300,300\n");
        }
    }

    @Test
    void anUnknownVersionIsRefusedWithTheKnownOnes() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\naccept-version:9.9\nhost:here\n\n\0");
            assertThat(client.next()).startsWith("ERROR\n").contains("\nversion:1.0,1.1,1.2\n");
            assertThat(client.next()).isEqualTo("closed 1002");
        }
    }

    @Test
    void framesMayBeSplitAndJoinedAnywhere() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            String talk = "STOMP\r\naccept-version:1.2\r\n\r\n\0\r\n\nSUBSCRIBE\nid:1\ndestination:/topic/pieces\n\n\0"
                    + "SEND\ndestination:/topic/pieces\ncontent-length:3\nreceipt:r\n\na\0b\0";
            for (char piece : talk.toCharArray()) {
                client.text(String.valueOf(piece));
            }
            client.expecting("CONNECTED\n");
            assertThat(client.next())
                    .startsWith("MESSAGE\n")
                    .contains("\nsubscription:1\n")
                    .endsWith("\n\na\0b\0");
            client.expecting("RECEIPT\nreceipt-id:r\n");
            client.text(talk.substring(talk.indexOf("SEND")).repeat(3));
            client.expecting("MESSAGE")
                    .expecting("RECEIPT")
                    .expecting("MESSAGE")
                    .expecting("RECEIPT")
                    .expecting("MESSAGE");
        }
    }
}
