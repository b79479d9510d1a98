package io.relance.stomp;

import static reactor.core.publisher.Sinks.EmitFailureHandler.FAIL_FAST;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.WebSocketMessage;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.concurrent.Queues;

/**
 * What waits to be written to one connection: in order, and never more than a number of bytes. A frame counts until the
 * socket took it, and whoever wants to hear of it is told when it has. Any thread may offer; nobody ever waits here for a slow reader.
 */
final class Outbox {

    private static final int BATCH_BYTES = 32 * 1024;

    private final Deque<Outgoing> waiting = new ArrayDeque<>(4);
    private final Sinks.Many<Boolean> wakeUps = Sinks.unsafe()
            .many()
            .unicast()
            .onBackpressureBuffer(Queues.<Boolean>unboundedMultiproducer().get());
    private final int limit;
    private final Runnable onWritten;
    private int bytes;
    private boolean writing;
    private boolean finished;

    Outbox(int limit, Runnable onWritten) {
        this.limit = limit;
        this.onWritten = onWritten;
    }

    /** False if there is no room. After {@link #finish} frames are dropped. */
    boolean offer(Outgoing frame) {
        synchronized (this) {
            if (finished) {
                return true;
            }
            if (bytes + frame.size() > limit) {
                return false;
            }
            add(frame);
        }
        wakeUp();
        return true;
    }

    /** Whether so little waits that more may be asked for. */
    synchronized boolean hasRoom() {
        return bytes < limit / 4;
    }

    /** Nothing is written after {@code last}; discarding also drops what waits before it. */
    void finish(@Nullable Outgoing last, boolean discarding) {
        synchronized (this) {
            finished = true;
            if (discarding) {
                waiting.forEach(frame -> bytes -= frame.size());
                waiting.clear();
            }
            if (last != null) {
                add(last);
            }
        }
        wakeUp();
        wakeUps.emitComplete(FAIL_FAST);
    }

    /**
     * Writes until finished; several frames at a time, and the next ones when the socket took them. A frame that was offered while another
     * thread finished has nobody who wakes for it: it is looked for at the end.
     */
    Mono<Void> writeTo(WebSocketSession session) {
        return wakeUps.asFlux()
                .concatMap(wakeUp -> writeAll(session), 0)
                .thenMany(Flux.defer(() -> isMoreWaiting() ? writeAll(session) : Flux.empty()))
                .then();
    }

    private Flux<Void> writeAll(WebSocketSession session) {
        return Mono.defer(() -> write(session)).repeat(this::isMoreWaiting);
    }

    private Mono<Void> write(WebSocketSession session) {
        List<Outgoing> batch = nextBatch();
        return session.send(Flux.fromIterable(batch).map(frame -> message(session, frame)))
                .doOnSuccess(written -> {
                    forget(batch);
                    onWritten.run();
                });
    }

    private void add(Outgoing frame) {
        waiting.add(frame);
        bytes += frame.size();
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

    private synchronized List<Outgoing> nextBatch() {
        List<Outgoing> batch = new ArrayList<>();
        for (int size = 0; size < BATCH_BYTES && !waiting.isEmpty(); ) {
            Outgoing frame = waiting.remove();
            size += frame.size();
            batch.add(frame);
        }
        return batch;
    }

    private synchronized void forget(List<Outgoing> written) {
        written.forEach(frame -> bytes -= frame.size());
    }

    private synchronized boolean isMoreWaiting() {
        writing = !waiting.isEmpty();
        return writing;
    }

    /** The bytes that others get too are not copied for it. */
    private static WebSocketMessage message(WebSocketSession session, Outgoing frame) {
        var type = frame.isText() ? WebSocketMessage.Type.TEXT : WebSocketMessage.Type.BINARY;
        var buffers = session.bufferFactory();
        DataBuffer own = buffers.wrap(frame.own());
        boolean isAlone = frame.shared().length == 0;
        return new WebSocketMessage(type, isAlone ? own : buffers.join(List.of(own, buffers.wrap(frame.shared()))));
    }
}
