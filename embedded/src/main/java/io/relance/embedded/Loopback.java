package io.relance.embedded;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;

/** The only address that the servers listen on. */
final class Loopback {

    static final String HOST = "127.0.0.1";

    private Loopback() {}

    static boolean answers(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(HOST, port), 500);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }
}
