package io.relance.stomp;

import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Flux;

/** What a conversation can do with its connection. */
interface Line {

    HandshakeInfo handshake();

    void say(Frame frame);

    void welcomed(Version version, HeartBeat heartBeat);

    void follow(Subscription subscription, Flux<StompMessage> messages);

    void end(Farewell farewell);
}
