package io.relance.bench.product;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An open browser: hears one person's alerts over STOMP, and comes back with the last one's id whenever the connection is lost.
 * Whoever hears more than once, or out of order, has it in {@link #heard()}.
 */
public final class Listener implements WebSocket.Listener, AutoCloseable {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PAUSE = Duration.ofMillis(200);

    private final URI endpoint;
    private final String token;
    private final Consumer<Arrival> hearer;
    private final List<UUID> heard = new ArrayList<>();
    private final StringBuilder partial = new StringBuilder();
    private @Nullable WebSocket socket;
    private boolean subscribed;
    private boolean closed;

    /** One alert, and when its message was here. */
    public record Arrival(String body, Instant at) {}

    public Listener(URI application, String token, Consumer<Arrival> hearer) {
        this.endpoint = URI.create("ws://" + application.getHost() + ":" + application.getPort() + "/ws");
        this.token = token;
        this.hearer = hearer;
    }

    /** Tries until it is connected. */
    public void connect() {
        synchronized (this) {
            partial.setLength(0);
            subscribed = false;
        }
        HTTP.newWebSocketBuilder()
                .subprotocols("v12.stomp")
                .connectTimeout(Duration.ofSeconds(10))
                .buildAsync(endpoint, this)
                .exceptionally(refused -> later());
    }

    private synchronized @Nullable WebSocket later() {
        if (!closed) {
            CompletableFuture.delayedExecutor(PAUSE.toMillis(), TimeUnit.MILLISECONDS)
                    .execute(this::connect);
        }
        return null;
    }

    public synchronized boolean isSubscribed() {
        return subscribed;
    }

    /** In the order in which they came. */
    public synchronized List<UUID> heard() {
        return List.copyOf(heard);
    }

    @Override
    public void onOpen(WebSocket opened) {
        synchronized (this) {
            socket = opened;
        }
        opened.sendText("CONNECT\naccept-version:1.2\nheart-beat:0,0\npasscode:" + token + "\n\n\0", true);
        opened.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        take(from, data.toString(), last, Instant.now());
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onBinary(WebSocket from, ByteBuffer data, boolean last) {
        take(from, StandardCharsets.UTF_8.decode(data).toString(), last, Instant.now());
        return null;
    }

    @Override
    public @Nullable CompletionStage<?> onClose(WebSocket from, int code, String reason) {
        var unused = later();
        return null;
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
        var unused = later();
    }

    private synchronized void take(WebSocket from, String data, boolean last, Instant at) {
        partial.append(data);
        if (last) {
            for (var frame : partial.toString().split("\0")) {
                frame(from, frame.stripLeading(), at);
            }
            partial.setLength(0);
        }
    }

    private void frame(WebSocket from, String frame, Instant at) {
        if (frame.startsWith("CONNECTED")) {
            subscribe(from);
        } else if (frame.startsWith("RECEIPT")) {
            subscribed = true;
        } else if (frame.startsWith("MESSAGE") && header(frame, "recovered").isEmpty()) {
            heard.add(UUID.fromString(header(frame, "last-id")));
            hearer.accept(new Arrival(frame.substring(frame.indexOf("\n\n") + 2), at));
        } else if (frame.startsWith("MESSAGE") && !heard.isEmpty()) {
            throw new IllegalStateException("the replay was refused: " + frame);
        }
    }

    private void subscribe(WebSocket to) {
        var last = heard.isEmpty() ? "" : "last-id:" + heard.getLast() + "\n";
        to.sendText("SUBSCRIBE\nid:1\nreceipt:1\ndestination:/user/queue/notifications\n" + last + "\n\0", true);
    }

    private static String header(String frame, String name) {
        var head = frame.substring(0, frame.indexOf("\n\n") + 1);
        int place = head.indexOf("\n" + name + ":");
        return place < 0 ? "" : head.substring(place + name.length() + 2, head.indexOf('\n', place + 1));
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (socket != null) {
            socket.abort();
        }
    }
}
