package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frames as they are on the wire, also those that no good client sends. */
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"1.2,1.1,1.0 | 1.2", "1.0,1.1,2.0 | 1.1", "1.0 | 1.0", "9.9, 1.1 | 1.1"})
    void theHighestCommonVersionIsAgreedOn(String accepted, String agreed) throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\naccept-version:" + accepted + "\nhost:here\n\n\0");
            assertThat(client.next())
                    .startsWith("CONNECTED\n")
                    .contains("\nversion:" + agreed + "\n", "\nheart-beat:500,500\n");
        }
    }

    @Test
    void aClientThatNamesNoVersionSpeaks10() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\nlogin: guest\npasscode: guest\n\n\0");
            assertThat(client.next()).contains("\nversion:1.0\n", "\nuser-name:guest\n");
            client.text(
                    "SUBSCRIBE\ndestination: /topic/old\n\n\0SEND\ndestination: /topic/old\nnote: a\\nb\n\nhello\0");
            assertThat(client.next())
                    .startsWith("MESSAGE\n")
                    .contains("\nnote:a\\nb\n")
                    .endsWith("\n\nhello\0");
            client.text("UNSUBSCRIBE\ndestination: /topic/old\nreceipt: gone\n\n\0");
            client.expecting("RECEIPT\nreceipt-id:gone\n");
        }
    }

    @Test
    void anUnknownVersionIsRefusedWithTheKnownOnes() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.text("CONNECT\naccept-version:9.9\nhost:here\n\n\0");
            assertThat(client.next()).startsWith("ERROR\n").contains("\nversion:1.0,1.1,1.2\n");
            client.expecting("closed 1002");
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
            client.text(talk.substring(talk.indexOf("SEND")).repeat(2));
            client.expecting("MESSAGE")
                    .expecting("RECEIPT")
                    .expecting("MESSAGE")
                    .expecting("RECEIPT");
        }
    }

    @Test
    void binaryFramesAreAsGoodAsText() throws Exception {
        try (var client = RawClient.open(endpoint.uri())) {
            client.binary("CONNECT\naccept-version:1.2\n\n\0").expecting("CONNECTED\n");
        }
    }

    @Test
    void theFirstOfRepeatedHeadersWins() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\nid:2\ndestination:/topic/first\n\n\0");
            client.text("SEND\ndestination:/topic/first\nnote:one\nnote:two\n\n\0");
            assertThat(client.next())
                    .contains("\nsubscription:1\n", "\nnote:one\n")
                    .doesNotContain("two");
        }
    }

    @Test
    void headersAreUnescapedAndEscapedAgain() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:a\\cb\ndestination:/topic/escapes\n\n\0");
            client.text("SEND\ndestination:/topic/escapes\nn\\cote:1\\\\2\\n3\\r4\\c5\n\n\0");
            assertThat(client.next()).contains("\nsubscription:a\\cb\n", "\nn\\cote:1\\\\2\\n3\\r4\\c5\n");
        }
    }

    @Test
    void whatComesBeforeAFaultIsStillDone() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text(
                    "SEND\ndestination:/topic/x\nreceipt:before\n\n\0SEND\nno colon\n\n\0SEND\nreceipt:after\n\n\0");
            client.expecting("RECEIPT\nreceipt-id:before\n")
                    .expecting("ERROR\n")
                    .expecting("closed 1002");
        }
    }

    @Test
    void aTransactionIsDoneAtItsCommitAndNotAtItsAbort() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text(
                    "SUBSCRIBE\nid:1\ndestination:/topic/tx\n\n\0BEGIN\ntransaction:a\n\n\0BEGIN\ntransaction:b\n\n\0");
            client.text(
                    "SEND\ndestination:/topic/tx\ntransaction:a\n\nA\0SEND\ndestination:/topic/tx\ntransaction:b\n\nB\0");
            client.text(
                    "SEND\ndestination:/topic/tx\n\nC\0ABORT\ntransaction:a\n\n\0COMMIT\ntransaction:b\nreceipt:r\n\n\0");
            assertThat(client.next()).endsWith("\n\nC\0");
            assertThat(client.next()).endsWith("\n\nB\0");
            client.expecting("RECEIPT");
        }
    }

    @Test
    void aTransactionIsDoneAsAWholeOrNotAtAll() throws Exception {
        try (var hearer = RawClient.connected(endpoint.uri());
                var client = RawClient.connected(endpoint.uri())) {
            hearer.text("SUBSCRIBE\nid:1\ndestination:/topic/whole\nreceipt:r\n\n\0")
                    .expecting("RECEIPT");
            client.text("BEGIN\ntransaction:t\n\n\0SEND\ndestination:/topic/whole\ntransaction:t\n\nlost\0");
            client.text("SEND\ndestination:/private/x\ntransaction:t\n\nno\0COMMIT\ntransaction:t\nreceipt:c\n\n\0");
            assertThat(client.next()).startsWith("ERROR\n").contains("\nreceipt-id:c\n");
            endpoint.broker.publish("/topic/whole", "first that is heard");
            assertThat(hearer.next()).endsWith("first that is heard\0");
        }
    }

    @Test
    void anUnknownAcknowledgementKeepsAWholeTransactionFromBeingSent() throws Exception {
        try (var hearer = RawClient.connected(endpoint.uri());
                var client = RawClient.connected(endpoint.uri())) {
            hearer.text("SUBSCRIBE\nid:1\ndestination:/topic/acked\nreceipt:r\n\n\0")
                    .expecting("RECEIPT");
            client.text("BEGIN\ntransaction:t\n\n\0SEND\ndestination:/topic/acked\ntransaction:t\n\nlost\0");
            client.text("ACK\nid:none\ntransaction:t\n\n\0COMMIT\ntransaction:t\nreceipt:c\n\n\0");
            assertThat(client.next()).startsWith("ERROR\n").contains("\nreceipt-id:c\n");
            endpoint.broker.publish("/topic/acked", "first that is heard");
            assertThat(hearer.next()).endsWith("first that is heard\0");
        }
    }

    @Test
    void disconnectIsAnsweredAndThenClosed() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("DISCONNECT\nreceipt:bye\n\n\0");
            client.expecting("RECEIPT\nreceipt-id:bye\n").expecting("closed 1000");
        }
    }
}
