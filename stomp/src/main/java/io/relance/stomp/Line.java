package io.relance.stomp;

import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.util.context.Context;

/** What a conversation, and what it subscribed to, can do with its connection. */
interface Line {

    HandshakeInfo handshake();

    /** Of the handshake: there the application finds who signed in over HTTP. */
    Context context();

    void say(Frame frame);

    void deliver(StompMessage message, Subscription subscription);

    /** Whether what waits to be written is little enough to ask for more. */
    boolean hasRoom();

    void welcomed(Version version, HeartBeat heartBeat);

    void failed(Throwable failure, Subscription subscription);

    void end(Farewell farewell);
}
