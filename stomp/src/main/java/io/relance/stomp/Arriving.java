package io.relance.stomp;

import java.nio.ByteBuffer;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.WebSocketMessage;
import reactor.core.publisher.Flux;
import reactor.core.publisher.SynchronousSink;

/**
 * The frames that arrive at one connection, text and binary alike. Each is cut only when the one before it is done with, so a client
 * that sends faster than its frames are handled waits in its own socket.
 */
final class Arriving {

    /** Enough for a token or a few cookies; more is not believed of somebody who has not said who he is. */
    private static final int UNKNOWN_PEER_BYTES = 8 * 1024;

    private final int limit;
    private final BiConsumer<Throwable, @Nullable Frame> onFault;
    private final FrameReader reader;

    Arriving(int limit, BiConsumer<Throwable, @Nullable Frame> onFault) {
        this.limit = limit;
        this.onFault = onFault;
        this.reader = new FrameReader(Math.min(UNKNOWN_PEER_BYTES, limit));
    }

    void trust() {
        reader.limit(limit);
    }

    /** Ends with the connection, or with a {@link Violation} if the WebSocket layer could not read on. */
    Flux<Frame> frames(Flux<WebSocketMessage> messages, Watch watch) {
        return messages.doOnNext(message -> watch.heard())
                .filter(Arriving::hasFrames)
                .map(Arriving::copied)
                .onErrorMap(broken -> unreadable())
                .concatMap(bytes -> framesIn(bytes).onErrorResume(this::stopReading), 0);
    }

    private Flux<Frame> framesIn(ByteBuffer bytes) {
        return Flux.defer(() -> {
            reader.feed(bytes);
            return Flux.generate(this::nextFrame);
        });
    }

    /** An error here would cancel the socket's publisher, and Netty would close before the client is told why. */
    private Flux<Frame> stopReading(Throwable fault) {
        onFault.accept(fault, reader.begun());
        return Flux.never();
    }

    private void nextFrame(SynchronousSink<Frame> sink) {
        Frame frame = reader.next();
        if (frame == null) {
            sink.complete();
        } else {
            sink.next(frame);
        }
    }

    private static Violation unreadable() {
        return new Violation(
                "The WebSocket message is larger than is taken here, or malformed", CloseStatus.TOO_BIG_TO_PROCESS);
    }

    private static boolean hasFrames(WebSocketMessage message) {
        return switch (message.getType()) {
            case TEXT, BINARY -> true;
            case PING, PONG -> false;
        };
    }

    private static ByteBuffer copied(WebSocketMessage message) {
        DataBuffer payload = message.getPayload();
        ByteBuffer copy = ByteBuffer.allocate(payload.readableByteCount());
        payload.toByteBuffer(copy);
        return copy;
    }
}
