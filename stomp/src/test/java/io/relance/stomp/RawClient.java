package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Speaks WebSocket only: sends what no good client would, and shows what comes back as it is. */
final class RawClient implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final StringBuilder partial = new StringBuilder();
    private final boolean reading;
    private final WebSocket socket;

    private RawClient(URI uri, boolean reading) {
        this.reading = reading;
        this.socket = HTTP.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .buildAsync(uri, this)
                .orTimeout(5, TimeUnit.SECONDS)
                .join();
    }

    static RawClient open(URI uri) {
        return new RawClient(uri, true);
    }

    /** One that takes nothing from its socket until {@link #read}. */
    static RawClient deaf(URI uri) {
        return new RawClient(uri, false);
    }

    static RawClient connected(URI uri, String... headers) throws InterruptedException {
        return open(uri).connect(headers).expecting("CONNECTED\n");
    }

    RawClient connect(String... headers) {
        return text("CONNECT\naccept-version:1.2\n" + String.join("\n", headers)
                + (headers.length > 0 ? "\n\n\0" : "\n\0"));
    }

    RawClient text(String frames) {
        socket.sendText(frames, true).orTimeout(5, TimeUnit.SECONDS).join();
        return this;
    }

    RawClient binary(String frames) {
        var bytes = ByteBuffer.wrap(frames.getBytes(StandardCharsets.UTF_8));
        socket.sendBinary(bytes, true).orTimeout(5, TimeUnit.SECONDS).join();
        return this;
    }

    /** The next thing that the server said; heart-beats are left out. */
    String next() throws InterruptedException {
        String next = received.poll(5, TimeUnit.SECONDS);
        return next == null ? "nothing" : next.equals("\n") ? next() : next;
    }

    /** As {@link #next}, with heart-beats. */
    String heard() throws InterruptedException {
        String next = received.poll(5, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    RawClient expecting(String start) throws InterruptedException {
        assertThat(next()).startsWith(start);
        return this;
    }

    void read() {
        socket.request(Long.MAX_VALUE);
    }

    @Override
    public void onOpen(WebSocket opened) {
        if (reading) {
            opened.request(Long.MAX_VALUE);
        }
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        return arrived(data.toString(), last);
    }

    @Override
    public CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        return arrived(StandardCharsets.ISO_8859_1.decode(data).toString(), last);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        received.add("closed " + code);
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        received.add("lost");
    }

    @Override
    public void close() {
        socket.abort();
    }

    private CompletionStage<?> arrived(String data, boolean last) {
        partial.append(data);
        if (last) {
            received.add(partial.toString());
            partial.setLength(0);
        }
        return null;
    }
}
