package io.relance.stomp;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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

    private static final int MAX_HEADERS = 128;

    private final ByteArrayOutputStream collected = new ByteArrayOutputStream(128);
    private ByteBuffer arrived = ByteBuffer.allocate(0);
    private Part part = Part.BETWEEN;
    private @Nullable Frame head;
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
            line(text(collected.toByteArray()));
            collected.reset();
        } else {
            collected.write(next);
        }
        return null;
    }

    private void line(String line) {
        String text = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
        if (head == null) {
            head = Frame.of(text);
        } else if (text.isEmpty()) {
            bodyLength = bodyLength(head.header("content-length"));
            part = Part.BODY;
        } else {
            header(head, text);
        }
    }

    private static void header(Frame head, String line) {
        int colon = line.indexOf(':');
        if (colon <= 0) {
            throw new Violation("'" + line + "' is not a header: it needs a name and a colon");
        }
        if (head.headers().size() >= MAX_HEADERS) {
            throw new Violation("The frame has more than " + MAX_HEADERS + " headers");
        }
        head.put(line.substring(0, colon), line.substring(colon + 1));
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

    /** Negative when the body ends at the first NUL. */
    private int bodyLength(@Nullable String contentLength) {
        if (contentLength == null) {
            return -1;
        }
        if (!contentLength.strip().matches("\\d{1,9}")) {
            throw new Violation("'" + contentLength + "' is not a content-length");
        }
        int length = Integer.parseInt(contentLength.strip());
        if (length > limit - size) {
            throw Violation.tooBig(limit);
        }
        return length;
    }

    private byte take() {
        if (++size > limit) {
            throw Violation.tooBig(limit);
        }
        return arrived.get();
    }

    private @Nullable Frame whole() {
        Frame whole = head == null ? null : new Frame(head.command(), head.headers(), collected.toByteArray());
        collected.reset();
        head = null;
        part = Part.BETWEEN;
        return whole;
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Violation("The headers are not UTF-8");
        }
    }
}
