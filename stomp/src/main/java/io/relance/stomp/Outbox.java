package io.relance.stomp;

import static reactor.core.publisher.Sinks.EmitFailureHandler.FAIL_FAST;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * What waits to be written to one connection: in order, and never more than a number of bytes. A frame counts until the
 * socket took it. Any thread may offer; nobody ever waits here for a slow reader.
 */
final class Outbox {

    private static final int BATCH_BYTES = 32 * 1024;

    private final Deque<byte[]> waiting = new ArrayDeque<>();
    private final Sinks.Many<Boolean> wakeUps = Sinks.unsafe()
            .many()
            .unicast()
            .onBackpressureBuffer(Queues.<Boolean>unboundedMultiproducer().get());
    private final int limit;
    private int bytes;
    private boolean writing;
    private boolean finished;

    Outbox(int limit) {
        this.limit = limit;
    }

    /** False if there is no room. After {@link #finish} frames are dropped. */
    boolean offer(byte[] frame) {
        synchronized (this) {
            if (finished) {
                return true;
            }
            if (bytes + frame.length > limit) {
                return false;
            }
            add(frame);
        }
        wakeUp();
        return true;
    }

    /** Nothing is written after {@code last}; discarding also drops what waits before it. */
    void finish(byte @Nullable [] last, boolean discarding) {
        synchronized (this) {
            finished = true;
            if (discarding) {
                waiting.forEach(frame -> bytes -= frame.length);
                waiting.clear();
            }
            if (last != null) {
                add(last);
            }
        }
        wakeUp();
        wakeUps.emitComplete(FAIL_FAST);
    }

    /** Writes until finished; several frames at a time, and the next ones when the socket took them. */
    Mono<Void> writeTo(WebSocketSession session) {
        return wakeUps.asFlux()
                .concatMap(wakeUp -> Mono.defer(() -> write(session)).repeat(this::isMoreWaiting), 0)
                .then();
    }

    private Mono<Void> write(WebSocketSession session) {
        List<byte[]> batch = nextBatch();
        return session.send(Flux.fromIterable(batch).map(frame -> message(session, frame)))
                .doOnSuccess(written -> forget(batch));
    }

    private void add(byte[] frame) {
        waiting.add(frame);
        bytes += frame.length;
    }

    private void wakeUp() {
        synchronized (this) {
            if (writing || waiting.isEmpty()) {
                return;
            }
            writing = true;
        }
        wakeUps.emitNext(true, FAIL_FAST);
    }

    private synchronized List<byte[]> nextBatch() {
        List<byte[]> batch = new ArrayList<>();
        for (int size = 0; size < BATCH_BYTES && !waiting.isEmpty(); ) {
            byte[] frame = waiting.remove();
            size += frame.length;
            batch.add(frame);
        }
        return batch;
    }

    private synchronized void forget(List<byte[]> written) {
        written.forEach(frame -> bytes -= frame.length);
    }

    private synchronized boolean isMoreWaiting() {
        writing = !waiting.isEmpty();
        return writing;
    }

    /** Text where the bytes are text, so that people can read along in a browser. */
    private static WebSocketMessage message(WebSocketSession session, byte[] frame) {
        var type = isText(frame) ? WebSocketMessage.Type.TEXT : WebSocketMessage.Type.BINARY;
        return new WebSocketMessage(type, session.bufferFactory().wrap(frame));
    }

    private static boolean isText(byte[] frame) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(frame))
                    .hasRemaining();
        } catch (CharacterCodingException binary) {
            return false;
        }
    }
}
