package io.relance.stomp;

import io.netty.channel.ChannelFuture;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * What waits to be written to one connection: in order, and never more than a number of bytes. A frame counts until the
 * socket took it, and whoever wants to hear of it is told when it has. Any thread may offer; nobody ever waits here for a slow reader.
 * The event loop is woken for the first frame only, and takes with it what has come by then: the busier a node, the larger its writes.
 */
final class Outbox implements Runnable {

    private static final int BATCH_BYTES = 32 * 1024;

    private final Deque<Outgoing> waiting = new ArrayDeque<>(1);
    private final Sinks.Empty<Void> done = Sinks.empty();
    private final Wire wire;
    private final int limit;
    private final Runnable onWritten;
    private int bytes;
    private boolean writing;
    private boolean finished;

    Outbox(Wire wire, int limit, Runnable onWritten) {
        this.wire = wire;
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
        write();
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
        write();
    }

    /** Completes when it is finished and all is written, or nothing can be written any more. */
    Mono<Void> done() {
        return done.asMono();
    }

    /** On the event loop: writes batch by batch, each when the socket took the one before, until nothing waits. */
    @Override
    public void run() {
        List<Outgoing> batch = nextBatch();
        while (!batch.isEmpty() && isTaken(batch)) {
            batch = nextBatch();
        }
    }

    /** False if the socket does not take it at once: then it goes on when it has. */
    private boolean isTaken(List<Outgoing> batch) {
        ChannelFuture write = wire.write(batch);
        if (write.isDone()) {
            return isTaken(write, batch);
        }
        write.addListener(now -> goOn(write, batch));
        return false;
    }

    private void goOn(ChannelFuture write, List<Outgoing> batch) {
        if (isTaken(write, batch)) {
            run();
        }
    }

    private boolean isTaken(ChannelFuture write, List<Outgoing> batch) {
        if (!write.isSuccess()) {
            end();
            return false;
        }
        forget(batch);
        onWritten.run();
        return true;
    }

    private void end() {
        var unused = done.tryEmitEmpty();
    }

    private void add(Outgoing frame) {
        waiting.add(frame);
        bytes += frame.size();
    }

    private void write() {
        synchronized (this) {
            if (writing) {
                return;
            }
            writing = true;
        }
        try {
            wire.later(this);
        } catch (RejectedExecutionException stopped) {
            end();
        }
    }

    private List<Outgoing> nextBatch() {
        List<Outgoing> batch = taken();
        if (batch.isEmpty() && isFinished()) {
            end();
        }
        return batch;
    }

    private synchronized List<Outgoing> taken() {
        writing = !waiting.isEmpty();
        List<Outgoing> batch = new ArrayList<>(waiting.size());
        for (int size = 0; size < BATCH_BYTES && !waiting.isEmpty(); ) {
            Outgoing frame = waiting.remove();
            size += frame.size();
            batch.add(frame);
        }
        return batch;
    }

    private synchronized boolean isFinished() {
        return finished;
    }

    private synchronized void forget(List<Outgoing> written) {
        written.forEach(frame -> bytes -= frame.size());
    }
}
