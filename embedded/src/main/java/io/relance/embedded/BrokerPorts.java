package io.relance.embedded;

import java.net.URI;

/** The broker listens on five ports; all stay the same over its restarts. */
record BrokerPorts(int command, int internal, int gateway, int rest, int monitoring) {

    static BrokerPorts free() {
        return new BrokerPorts(
                FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next());
    }

    static URI uri(int port) {
        return URI.create("http://%s:%d".formatted(Loopback.HOST, port));
    }
}
