package io.relance.web.demo;

import io.relance.embedded.EmbeddedFailure;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.springframework.core.env.PropertyResolver;

/** Where the application will listen; looked at before the servers are started, so that a taken port costs no time. */
record HttpPort(int number) {

    static HttpPort of(PropertyResolver configuration) {
        return new HttpPort(configuration.getProperty("server.port", Integer.class, 8080));
    }

    void mustBeFree() {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(number));
        } catch (IOException taken) {
            throw new EmbeddedFailure(
                    "Port %d is taken by another program. Stop it, or choose another port: SERVER_PORT=8081 mvn"
                            .formatted(number),
                    taken);
        }
    }
}
