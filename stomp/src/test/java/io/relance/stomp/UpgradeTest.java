package io.relance.stomp;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class UpgradeTest {

    private static final int OFTEN = 1_000;

    /** Off the event loop, the upgrade lost a CONNECT in some hundreds. */
    @Test
    void aConnectThatComesRightBehindTheUpgradeIsHeard() {
        try (var endpoint = Endpoint.started()) {
            IntStream.range(0, OFTEN).parallel().forEach(time -> greet(endpoint));
        }
    }

    private static void greet(Endpoint endpoint) {
        try (var client = RawClient.open(endpoint.uri())) {
            client.connect("login:guest", "passcode:guest").expecting("CONNECTED\n");
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
