package io.relance.stomp;

import java.security.Principal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What an application brings to a STOMP endpoint. The frames of one connection reach it one after the other, in order; those of
 * different connections at the same time. A {@link StompRefused} error is told to the client, any other only logged and answered
 * with a general sentence; either way the connection ends.
 */
public interface StompApplication {

    /** Who connects. Empty or {@link StompRefused}: the client gets an ERROR and the connection ends. */
    Mono<Principal> connect(Connecting connecting);

    /**
     * What the subscriber receives, in the order of the publisher. Cancelled on UNSUBSCRIBE, DISCONNECT or loss of the connection.
     * It is asked for everything at once: what the client does not take in time is bounded by {@link StompSettings#maxBufferedBytes()}.
     */
    Flux<StompMessage> subscribe(Subscribing subscribing);

    /** What a client sends; the receipt and the next frame wait until this completes. Refused unless overridden. */
    default Mono<Void> send(Sending sending) {
        return Mono.error(() -> new StompRefused("Nothing can be sent to " + sending.destination()));
    }

    /** What a client acknowledges; nothing waits for it unless overridden. */
    default Mono<Void> acknowledge(Acknowledging acknowledging) {
        return Mono.empty();
    }
}
