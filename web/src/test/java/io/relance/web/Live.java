package io.relance.web;

import java.lang.reflect.Type;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.messaging.MessageDeliveryException;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

/** A live connection by Spring's own STOMP client. */
final class Live extends StompSessionHandlerAdapter implements AutoCloseable {

    static final String ALERTS = "/user/queue/notifications";
    static final String TASKS = "/user/queue/tasks";
    static final String INBOX = "/user/queue/inbox";

    private static final int PATIENCE_SECONDS = 10;
    private static final WebSocketStompClient CLIENT = client();

    private final BlockingQueue<String> errors = new LinkedBlockingQueue<>();
    private final StompSession session;

    private Live(URI base, StompHeaders connect) throws Exception {
        this(base, new WebSocketHttpHeaders(), connect);
    }

    private Live(URI base, WebSocketHttpHeaders handshake, StompHeaders connect) throws Exception {
        var endpoint = URI.create("ws://localhost:" + base.getPort() + "/ws");
        session = CLIENT.connectAsync(endpoint, handshake, connect, this).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        session.setAutoReceipt(true);
    }

    /** The token is the passcode. */
    static Live of(Caller caller) throws Exception {
        var headers = new StompHeaders();
        headers.setPasscode(caller.token());
        return new Live(caller.base(), headers);
    }

    /** As the pages do. */
    static Live inSessionOf(Browser browser) throws Exception {
        var handshake = new WebSocketHttpHeaders();
        handshake.add("Cookie", "SESSION=" + browser.cookie("SESSION"));
        return new Live(browser.base(), handshake, new StompHeaders());
    }

    static Live withPassword(URI base, String login, String password) throws Exception {
        var headers = new StompHeaders();
        headers.setLogin(login);
        headers.setPasscode(password);
        return new Live(base, headers);
    }

    Heard alerts() throws Exception {
        return subscribe(ALERTS, Map.of());
    }

    /** Returns when the server has taken the subscription. */
    Heard subscribe(String destination, Map<String, String> headers) throws Exception {
        var heard = new Heard();
        var taken = new CompletableFuture<Boolean>();
        session.subscribe(with(destination, headers), heard).addReceiptTask(() -> taken.complete(true));
        taken.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        return heard;
    }

    /** Subscribes to what will be refused, and tells what the server's ERROR says. */
    @Nullable
    String refusalOf(String destination) throws InterruptedException {
        session.subscribe(with(destination, Map.of()), new Heard());
        return error();
    }

    /** The next ERROR; null if none comes. */
    @Nullable
    String error() throws InterruptedException {
        return errors.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private static StompHeaders with(String destination, Map<String, String> headers) {
        var all = new StompHeaders();
        all.setDestination(destination);
        all.setAll(headers);
        return all;
    }

    @Override
    public Type getPayloadType(StompHeaders headers) {
        return byte[].class;
    }

    /** Only ERROR frames come here; messages go to their subscription. */
    @Override
    public void handleFrame(StompHeaders headers, @Nullable Object payload) {
        errors.add(headers.getFirst("message") + " " + Heard.text(payload));
    }

    /** The server may have closed at the very moment that the client says goodbye: after an ERROR it does. */
    @Override
    public void close() {
        try {
            if (session.isConnected()) {
                session.disconnect();
            }
        } catch (MessageDeliveryException goneAlready) {
            errors.add(goneAlready.toString());
        }
    }

    private static WebSocketStompClient client() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setDaemon(true);
        scheduler.initialize();
        var client = new WebSocketStompClient(new StandardWebSocketClient());
        client.setTaskScheduler(scheduler);
        return client;
    }
}
