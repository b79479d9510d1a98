package io.relance.stomp;

import java.security.Principal;
import java.util.List;
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
     * It is asked for more as the client takes what came, so that a replay is read in pieces, at the pace of its reader. A publisher that
     * emits unasked goes on until {@link StompSettings#maxBufferedBytes()} wait; one that cannot wait and must lose nothing fails instead
     * ({@code onBackpressureError}): either way the client gets close 4008 and comes back with its last id.
     */
    Flux<StompMessage> subscribe(Subscribing subscribing);

    /** What a client sends; the receipt and the next frame wait until this completes. Refused unless overridden. */
    default Mono<Void> send(Sending sending) {
        return Mono.error(() -> new StompRefused("Nothing can be sent to " + sending.destination()));
    }

    /**
     * What a client sends in one transaction: all of it or nothing. Refused unless overridden, except for a single message; ACK and NACK of
     * the transaction follow when this has completed.
     */
    default Mono<Void> sendAll(List<Sending> sendings) {
        return sendings.size() == 1
                ? send(sendings.getFirst())
                : Mono.error(() -> new StompRefused("Nothing can be sent together here"));
    }

    /** What a client acknowledges; nothing waits for it unless overridden. */
    default Mono<Void> acknowledge(Acknowledging acknowledging) {
        return Mono.empty();
    }
}
