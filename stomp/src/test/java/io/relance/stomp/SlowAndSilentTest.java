package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients that do not read, do not speak, or are told to go. */
class SlowAndSilentTest {

    private static final String SUBSCRIBE = "SUBSCRIBE\nid:1\ndestination:/topic/flood\nreceipt:r\n\n\0";
    private static final String CHUNK = "x".repeat(16_000);

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
    void aSlowReaderIsCutAndTheOthersAreNotSlowed() throws Exception {
        try (var slow = RawClient.deaf(endpoint.uri())) {
            floodUntilCut(slow);
            slow.read();
            List<String> heard = slow.untilClosed();
            assertThat(heard.getLast()).isEqualTo("closed 4008");
            assertThat(heard.get(heard.size() - 2)).startsWith("ERROR\n").contains("More than 1048576 bytes wait");
        }
    }

    @Test
    void whoIsCutHasGotFurther() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/unasked\n\n\0");
            List<String> heard = client.untilClosed();
            assertThat(heard).hasSizeGreaterThan(1000).element(0).asString().contains("\nlast-id:1\n");
            assertThat(heard.getLast()).isEqualTo("closed 4008");
        }
    }

    @Test
    void aReaderThatNeverReadsIsCutOffAtLast() throws Exception {
        try (var stuck = RawClient.deaf(endpoint.uri())) {
            floodUntilCut(stuck);
            endpoint.handler.drain().block(Duration.ofSeconds(10));
        }
    }

    @Test
    void aSilentClientIsDroppedAfterTwoToThreeIntervals() throws Exception {
        try (var client = RawClient.connected(endpoint.uri(), "heart-beat:100,0")) {
            long start = System.nanoTime();
            client.expecting("ERROR\nmessage:No heart-beat arrived in time\n").expecting("closed 4009");
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(950), Duration.ofMillis(2500));
        }
    }

    @Test
    void aClientThatBeatsStaysAndHearsTheServerBeat() throws Exception {
        try (var client = RawClient.connected(endpoint.uri(), "heart-beat:500,500")) {
            for (int i = 0; i < 5; i++) {
                assertThat(client.heard()).isEqualTo("\n");
                client.text("\n");
            }
        }
    }

    @Test
    void drainingTellsEverybodyAndTakesNobodyNew() throws Exception {
        try (var client = RawClient.connected(endpoint.uri()).text(SUBSCRIBE).expecting("RECEIPT")) {
            endpoint.handler.drain().block(Duration.ofSeconds(5));
            assertThat(endpoint.broker.subscribersOf("/topic/flood")).isZero();
            client.expecting("ERROR\nmessage:The server is shutting down\n").expecting("closed 1001");
        }
        try (var late = RawClient.open(endpoint.uri())) {
            late.expecting("ERROR\nmessage:The server is shutting down\n").expecting("closed 1001");
        }
    }

    @Test
    void aDrainSpreadsThoseWhoLeave() throws Exception {
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            clients.add(RawClient.connected(endpoint.uri()));
        }
        long start = System.nanoTime();
        endpoint.handler.drain(20).block(Duration.ofSeconds(5));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(200));
        for (RawClient client : clients) {
            client.expecting("ERROR\nmessage:The server is shutting down\n").expecting("closed 1001");
        }
    }

    @Test
    void whatHappensIsCounted() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text("SUBSCRIBE\nid:1\ndestination:/replay\nlast-id:4\n\n\0").expecting("MESSAGE");
        }
        await(() -> endpoint.counted.contains(StompEvent.CLOSED));
        assertThat(endpoint.counted)
                .containsExactly(
                        StompEvent.OPENED,
                        StompEvent.RECEIVED,
                        StompEvent.RECEIVED,
                        StompEvent.SENT,
                        StompEvent.CLOSED);
        try (var stranger = RawClient.open(endpoint.uri())) {
            stranger.connect("login:nobody").expecting("ERROR");
        }
        assertThat(endpoint.counted).contains(StompEvent.REFUSED);
    }

    @Test
    void aLostConnectionCancelsItsSubscriptions() throws Exception {
        try (var client = RawClient.connected(endpoint.uri())) {
            client.text(SUBSCRIBE).expecting("RECEIPT");
            assertThat(endpoint.broker.subscribersOf("/topic/flood")).isOne();
        }
        await(() -> endpoint.broker.subscribersOf("/topic/flood") == 0);
    }

    /** Sends as fast as somebody who reads can take it, so that only who does not read falls behind. */
    private void floodUntilCut(RawClient slow) throws InterruptedException {
        slow.connect().text(SUBSCRIBE);
        try (var good = RawClient.connected(endpoint.uri()).text(SUBSCRIBE).expecting("RECEIPT")) {
            await(() -> endpoint.broker.subscribersOf("/topic/flood") == 2);
            for (int i = 0; i < 2000 && endpoint.broker.subscribersOf("/topic/flood") == 2; i++) {
                endpoint.broker.publish("/topic/flood", i + " " + CHUNK);
                assertThat(good.next()).contains("\n\n" + i + " xxx");
            }
            assertThat(endpoint.broker.subscribersOf("/topic/flood")).isOne();
        }
    }

    private static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(5).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited too long").isLessThan(end);
            Thread.onSpinWait();
        }
    }
}
