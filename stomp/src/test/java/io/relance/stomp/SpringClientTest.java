package io.relance.stomp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Type;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.messaging.converter.StringMessageConverter;
import org.springframework.messaging.simp.stomp.StompHeaders;
import org.springframework.messaging.simp.stomp.StompSession.Receiptable;
import org.springframework.messaging.simp.stomp.StompSessionHandlerAdapter;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.web.socket.WebSocketHttpHeaders;
import org.springframework.web.socket.client.standard.StandardWebSocketClient;
import org.springframework.web.socket.messaging.WebSocketStompClient;

class SpringClientTest {

    private static final ThreadPoolTaskScheduler SCHEDULER = new ThreadPoolTaskScheduler();
    private static final WebSocketStompClient CLIENT = new WebSocketStompClient(new StandardWebSocketClient());
    private static Endpoint endpoint;

    @BeforeAll
    static void start() {
        SCHEDULER.initialize();
        CLIENT.setMessageConverter(new StringMessageConverter());
        CLIENT.setTaskScheduler(SCHEDULER);
        CLIENT.setDefaultHeartbeat(new long[] {300, 300});
        endpoint = Endpoint.started();
    }

    @AfterAll
    static void stop() {
        CLIENT.stop();
        SCHEDULER.shutdown();
        endpoint.close();
    }

    @Test
    void messagesArriveInOrder() throws Exception {
        var session = connect(new Inbox(), new StompHeaders());
        var inbox = new Inbox();
        session.subscribe("/topic/order", inbox);
        for (int i = 0; i < 500; i++) {
            session.send("/topic/order", "message " + i);
        }
        for (int i = 0; i < 500; i++) {
            assertThat(inbox.next()).isEqualTo("message " + i);
        }
        session.disconnect();
    }

    @Test
    void receiptsComeWhenTheFrameWasProcessed() throws Exception {
        var session = connect(new Inbox(), new StompHeaders());
        session.setAutoReceipt(true);
        received(session.subscribe("/topic/receipts", new Inbox()));
        assertThat(endpoint.broker.subscribersOf("/topic/receipts")).isOne();
        received(session.send("/topic/receipts", "hello"));
        session.disconnect();
    }

    @Test
    void anUnsubscribedFluxIsCancelled() throws Exception {
        var session = connect(new Inbox(), new StompHeaders());
        session.setAutoReceipt(true);
        var subscription = session.subscribe("/topic/left", new Inbox());
        received(subscription);
        subscription.unsubscribe();
        received(session.send("/topic/left", "nobody hears"));
        assertThat(endpoint.broker.subscribersOf("/topic/left")).isZero();
        session.disconnect();
    }

    @Test
    void aWrongPasscodeIsAnError() throws Exception {
        var headers = new StompHeaders();
        headers.setLogin("guest");
        headers.setPasscode("wrong");
        var errors = new Inbox();
        assertThatThrownBy(() -> connect(errors, headers)).hasMessageContaining("Connection closed");
        assertThat(errors.next()).isEqualTo("ERROR Wrong login or passcode");
    }

    @Test
    void heartBeatsKeepAQuietConnectionAlive() throws Exception {
        var errors = new Inbox();
        var session = connect(errors, new StompHeaders());
        assertThat(errors.received.poll(2, TimeUnit.SECONDS)).isNull();
        assertThat(session.isConnected()).isTrue();
        session.disconnect();
    }

    private static org.springframework.messaging.simp.stomp.StompSession connect(Inbox inbox, StompHeaders headers)
            throws Exception {
        return CLIENT.connectAsync(endpoint.uri(), new WebSocketHttpHeaders(), headers, inbox)
                .get(5, TimeUnit.SECONDS);
    }

    private static void received(Receiptable sent) throws Exception {
        var receipt = new CompletableFuture<Boolean>();
        sent.addReceiptTask(() -> receipt.complete(true));
        receipt.get(5, TimeUnit.SECONDS);
    }

    /** What a handler of Spring's client hears. */
    private static final class Inbox extends StompSessionHandlerAdapter {

        private final BlockingQueue<String> received = new LinkedBlockingQueue<>();

        String next() throws InterruptedException {
            return received.poll(5, TimeUnit.SECONDS);
        }

        @Override
        public Type getPayloadType(StompHeaders headers) {
            return String.class;
        }

        @Override
        public void handleFrame(StompHeaders headers, Object payload) {
            boolean isError = headers.containsKey("message");
            received.add((isError ? "ERROR " : "") + payload);
        }

        @Override
        public void handleTransportError(
                org.springframework.messaging.simp.stomp.StompSession session, Throwable failure) {
            received.add("lost " + failure.getMessage());
        }
    }
}
