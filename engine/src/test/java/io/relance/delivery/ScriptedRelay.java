package io.relance.delivery;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An SMTP relay that answers as the addressee says: {@code 550@…} is refused for good, {@code 451@…} for now, {@code mute@…} gets no answer,
 * {@code 250-rude@…} is taken, and the connection closed without a goodbye.
 */
final class ScriptedRelay implements Closeable {

    private final ServerSocket listener;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> taken = new CopyOnWriteArrayList<>();

    ScriptedRelay() {
        try {
            listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return listener.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                var client = listener.accept();
                Thread.ofVirtual().start(() -> talk(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void talk(Socket client) {
        try (client;
                var in = new BufferedReader(new InputStreamReader(client.getInputStream()));
                var out = new PrintWriter(client.getOutputStream(), true)) {
            out.print("220 scripted\r\n");
            out.flush();
            for (var line = in.readLine(); line != null && !isRude(line); line = in.readLine()) {
                out.print(line.equals("DATA") ? taken(in, out) : answer(line));
                out.flush();
            }
        } catch (IOException e) {
            asked.add("gone");
        }
    }

    private String taken(BufferedReader in, PrintWriter out) throws IOException {
        out.print("354 go on\r\n");
        out.flush();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            taken.add(line);
        }
        return "250 taken\r\n";
    }

    private boolean isRude(String line) {
        return line.equals("QUIT") && asked.contains("250-rude@example.com");
    }

    private String answer(String line) {
        if (!line.startsWith("RCPT")) {
            return "250 fine\r\n";
        }
        var address = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
        asked.add(address);
        var wanted = address.substring(0, address.indexOf('@'));
        return wanted.equals("mute") ? "" : wanted.substring(0, 3) + " as you say\r\n";
    }
}
