package io.relance.stomp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Cuts what arrives into frames, however it was split or joined. Each byte is looked at once; a frame is read only when
 * it is asked for, so what comes before a fault is still handled; no more than the limit is ever kept.
 */
final class FrameReader {

    private enum Part {
        BETWEEN,
        HEAD,
        BODY
    }

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(128);
    private ByteBuffer arrived = ByteBuffer.allocate(0);
    private Part part = Part.BETWEEN;
    private @Nullable FrameHead head;
    private int bodyLength;
    private int size;
    private int limit;

    FrameReader(int limit) {
        this.limit = limit;
    }

    void limit(int bytes) {
        this.limit = bytes;
    }

    /** To be called when {@link #next} has given everything of what arrived before. */
    void feed(ByteBuffer bytes) {
        this.arrived = bytes;
    }

    /** The next whole frame; null until more is fed. */
    @Nullable
    Frame next() {
        Frame whole = null;
        while (whole == null && arrived.hasRemaining()) {
            whole = switch (part) {
                case BETWEEN -> between();
                case HEAD -> head();
                case BODY -> body();
            };
        }
        return whole;
    }

    private @Nullable Frame between() {
        byte next = arrived.get(arrived.position());
        if (next == '\n' || next == '\r') {
            arrived.get();
        } else {
            size = 0;
            head = null;
            part = Part.HEAD;
        }
        return null;
    }

    private @Nullable Frame head() {
        byte next = take();
        if (next == 0) {
            throw new Violation("The frame ends before its headers do");
        } else if (next == '\n') {
            line(collected.toByteArray());
            collected.reset();
        } else {
            collected.write(next);
        }
        return null;
    }

    private void line(byte[] line) {
        if (head == null) {
            head = new FrameHead(line);
        } else if (!head.add(line)) {
            bodyLength = head.contentLength();
            part = Part.BODY;
            checkSize(size + bodyLength);
        }
    }

    private @Nullable Frame body() {
        byte next = take();
        if (bodyLength < 0 ? next != 0 : collected.size() < bodyLength) {
            collected.write(next);
            return null;
        }
        if (next != 0) {
            throw new Violation("The body is longer than its content-length");
        }
        return whole();
    }

    private byte take() {
        checkSize(++size);
        return arrived.get();
    }

    private void checkSize(int bytes) {
        if (bytes > limit) {
            throw Violation.tooBig(limit);
        }
    }

    private @Nullable Frame whole() {
        Frame whole = head == null ? null : head.with(collected.toByteArray());
        collected.reset();
        part = Part.BETWEEN;
        return whole;
    }
}
