package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who comes back gets what it missed; {@code /recent/} keeps eight messages, of epoch e1. */
class RecoveryTest {

    private static final String A = "/recent/a";

    private Endpoint endpoint;
    private int published;

    @BeforeEach
    void start() {
        endpoint = Endpoint.started();
    }

    @AfterEach
    void stop() {
        endpoint.close();
    }

    @Test
    void everyMessageSaysWhereItStands() throws Exception {
        try (var client = subscribed("receipt:r\n").expecting("RECEIPT")) {
            publish(1);
            assertThat(client.next()).contains("\nlast-id:e1-1\n", "\nepoch:e1\n", "\noffset:1\n");
        }
    }

    @Test
    void whatWasMissedIsReplayedOnceAndInOrderAndThenItGoesOnLive() throws Exception {
        publish(5);
        try (var client = subscribed("last-id:e1-2\nepoch:e1\n")) {
            publish(2);
            assertThat(bodies(client, 5)).containsExactly("3", "4", "5", "6", "7");
        }
    }

    @Test
    void thereIsNoGapBetweenReplayAndLive() throws Exception {
        for (int round = 0; round < 50; round++) {
            String destination = "/recent/" + round;
            var publishing = Thread.ofPlatform()
                    .start(() ->
                            IntStream.rangeClosed(1, 8).forEach(n -> endpoint.broker.publish(destination, "" + n)));
            try (var client = subscribed(destination, "last-id:e1-0\n")) {
                assertThat(bodies(client, 8)).containsExactly("1", "2", "3", "4", "5", "6", "7", "8");
            }
            publishing.join(Duration.ofSeconds(5));
        }
    }

    @Test
    void whoNamesWhatCannotBeReplayedIsToldAndGoesOnFromNow() throws Exception {
        publish(20);
        for (String lost : List.of("e1-11", "e1-21", "e0-20", "nonsense", "", "e1-20\nepoch:e0")) {
            try (var client = subscribed("last-id:" + lost + "\n")) {
                assertThat(client.next())
                        .contains("\nrecovered:false\n", "\nlast-id:e1-20\n")
                        .endsWith("\n\n\0");
            }
        }
        try (var client = subscribed("last-id:e1-12\n")) {
            assertThat(bodies(client, 8)).startsWith("13").endsWith("20");
        }
    }

    @Test
    void whoNamesNothingHearsFromNowOn() throws Exception {
        publish(3);
        try (var client = subscribed("receipt:r\n").expecting("RECEIPT")) {
            endpoint.broker.publish(A, "now");
            assertThat(client.next()).endsWith("\n\nnow\0").doesNotContain("recovered");
        }
    }

    @Test
    void aReplayWaitsForItsReader() throws Exception {
        try (var deaf = RawClient.deaf(endpoint.uri())) {
            deaf.connect().text("SUBSCRIBE\nid:1\ndestination:/endless\n\n\0");
            int read = untilItStops();
            deaf.read();
            deaf.expecting("CONNECTED");
            for (int i = 1; i <= read + 1000; i++) {
                assertThat(deaf.next()).endsWith("\n\nendless " + i + "\0");
            }
        }
    }

    @Test
    void whoIsFurtherBehindThanIsKeptIsCut() throws Exception {
        try (var deaf = RawClient.deaf(endpoint.uri())) {
            deaf.connect().text("SUBSCRIBE\nid:1\ndestination:" + A + "\n\n\0");
            await(() -> hasHeard(endpoint.broker));
            for (int i = 0; i < 3000 && !endpoint.counted.contains(StompEvent.TOO_SLOW); i++) {
                endpoint.broker.publish(A, i + "x".repeat(16_000));
            }
            await(() -> endpoint.counted.contains(StompEvent.TOO_SLOW));
            deaf.read();
            assertThat(deaf.untilClosed()).last().isEqualTo("closed 4008");
        }
    }

    /** It listens once a message is on its way to it, not when its SUBSCRIBE has come. */
    private boolean hasHeard(Broker broker) {
        broker.publish(A, "short");
        return endpoint.counted.contains(StompEvent.SENT);
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 1000 && !condition.getAsBoolean(); i++) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    /** How many messages the server has taken from its source when it takes no more for a while. */
    private int untilItStops() throws InterruptedException {
        int read = 0;
        for (int before = -1; read == 0 || read > before; read = endpoint.broker.endless.get()) {
            before = read;
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return read;
    }

    private RawClient subscribed(String headers) throws InterruptedException {
        return subscribed(A, headers);
    }

    private RawClient subscribed(String destination, String headers) throws InterruptedException {
        return RawClient.connected(endpoint.uri())
                .text("SUBSCRIBE\nid:1\ndestination:" + destination + "\n" + headers + "\n\0");
    }

    private void publish(int messages) {
        for (int i = 0; i < messages; i++) {
            endpoint.broker.publish(A, "" + ++published);
        }
    }

    private static List<String> bodies(RawClient client, int messages) throws InterruptedException {
        List<String> bodies = new ArrayList<>();
        for (int i = 0; i < messages; i++) {
            String message = client.next();
            bodies.add(message.substring(message.indexOf("\n\n") + 2, message.length() - 1));
        }
        return bodies;
    }
}
