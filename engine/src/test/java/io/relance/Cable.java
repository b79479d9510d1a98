package io.relance;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A line to a server that can be cut and mended: while it is cut, nobody is connected and connections are refused. */
public final class Cable implements Closeable {

    private final int serverPort;
    private final int port;
    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile ServerSocket listener;

    public Cable(int serverPort) {
        this.serverPort = serverPort;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
    }

    public int port() {
        return port;
    }

    public void cut() {
        shut(listener);
        ends.forEach(Cable::shut);
        ends.clear();
    }

    public void mend() {
        listener = listen(port);
    }

    @Override
    public void close() {
        cut();
    }

    private ServerSocket listen(int wanted) {
        try {
            var socket = new ServerSocket();
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            Thread.ofVirtual().start(() -> accept(socket));
            return socket;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void accept(ServerSocket socket) {
        while (!socket.isClosed()) {
            try {
                join(socket.accept(), new Socket(InetAddress.getLoopbackAddress(), serverPort));
            } catch (IOException e) {
                shut(socket.isClosed() ? socket : () -> {});
            }
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
