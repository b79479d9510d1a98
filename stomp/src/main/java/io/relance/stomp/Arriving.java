package io.relance.stomp;

import java.nio.ByteBuffer;
import org.springframework.core.io.buffer.DataBuffer;
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
    private final FrameReader reader;

    Arriving(int limit) {
        this.limit = limit;
        this.reader = new FrameReader(Math.min(UNKNOWN_PEER_BYTES, limit));
    }

    void trust() {
        reader.limit(limit);
    }

    /** A broken connection is an end like any other. */
    Flux<Frame> frames(Flux<WebSocketMessage> messages, Pulse pulse) {
        return messages.doOnNext(message -> pulse.heard())
                .filter(Arriving::hasFrames)
                .map(Arriving::copied)
                .onErrorComplete()
                .concatMap(this::framesIn, 0);
    }

    private Flux<Frame> framesIn(ByteBuffer bytes) {
        return Flux.defer(() -> {
            reader.feed(bytes);
            return Flux.generate(this::nextFrame);
        });
    }

    private void nextFrame(SynchronousSink<Frame> sink) {
        Frame frame = reader.next();
        if (frame == null) {
            sink.complete();
        } else {
            sink.next(frame);
        }
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
