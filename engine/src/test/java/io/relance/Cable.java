package io.relance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A line to a server that can be cut and mended. While it is cut nobody is connected, and whoever connects is hung up on.
 * The port stays taken meanwhile, for else somebody's outgoing connection may be given it.
 */
public final class Cable {

    private final int serverPort;
    private final ServerSocket listener;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean whole = true;

    public Cable(int serverPort) {
        this.serverPort = serverPort;
        try {
            this.listener = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    public int port() {
        return listener.getLocalPort();
    }

    public synchronized void cut() {
        whole = false;
        ends.forEach(Cable::shut);
        ends.clear();
    }

    public synchronized void mend() {
        whole = true;
    }

    private void accept() {
        try {
            while (true) {
                connect(listener.accept());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void connect(Socket client) throws IOException {
        if (whole) {
            join(client, new Socket(InetAddress.getLoopbackAddress(), serverPort));
        } else {
            shut(client);
        }
    }

    private void join(Socket client, Socket server) {
        ends.add(client);
        ends.add(server);
        Thread.ofVirtual().start(() -> pump(client, server));
        Thread.ofVirtual().start(() -> pump(server, client));
    }

    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            shut(from);
        }
    }

    private static void shut(Closeable closeable) {
        try {
            closeable.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
