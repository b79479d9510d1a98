package io.relance.delivery;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.InterruptedIOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * An SMTP relay that answers as the addressee says: {@code 550@…} is refused for good, {@code 451@…} for now, {@code mute@…} gets no answer,
 * {@code 250-rude@…} is taken, and the connection closed without a goodbye; {@code 250-slow@…} is taken, with a pause before each
 * further answer; {@code 250-held@…} is taken once the relay lets it go.
 */
final class ScriptedRelay implements Closeable {

    private final ServerSocket listener;
    final List<String> asked = new CopyOnWriteArrayList<>();
    final List<String> taken = new CopyOnWriteArrayList<>();
    private final CountDownLatch held = new CountDownLatch(1);

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
            var to = "";
            for (var line = in.readLine(); line != null && !isRude(line); line = in.readLine()) {
                to = line.startsWith("RCPT") ? address(line) : to;
                pause(to);
                out.print(line.equals("DATA") ? taken(in, out, to) : answer(line));
                out.flush();
            }
        } catch (IOException e) {
            asked.add("gone");
        }
    }

    private String taken(BufferedReader in, PrintWriter out, String to) throws IOException {
        out.print("354 go on\r\n");
        out.flush();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            taken.add(line);
        }
        pause(to);
        if (to.startsWith("250-held@")) {
            await(held, 20_000);
        }
        return "250 taken\r\n";
    }

    void letGo() {
        held.countDown();
    }

    /** Less than anybody waits for one answer, more than that for all of them. */
    private static void pause(String address) throws IOException {
        if (address.startsWith("250-slow@")) {
            await(new CountDownLatch(1), 600);
        }
    }

    private static void await(CountDownLatch latch, int millis) throws IOException {
        try {
            latch.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new InterruptedIOException();
        }
    }

    private static String address(String line) {
        return line.substring(line.indexOf('<') + 1, line.indexOf('>'));
    }

    private boolean isRude(String line) {
        return line.equals("QUIT") && asked.contains("250-rude@example.com");
    }

    private String answer(String line) {
        if (!line.startsWith("RCPT")) {
            return "250 fine\r\n";
        }
        var address = address(line);
        asked.add(address);
        var wanted = address.substring(0, address.indexOf('@'));
        return wanted.equals("mute") ? "" : wanted.substring(0, 3) + " as you say\r\n";
    }
}
