package io.relance.stomp;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The command and the headers of a frame, as they are read line by line. */
final class FrameHead {

    private static final int MAX_HEADERS = 128;

    private final Frame frame;

    FrameHead(byte[] line) {
        this.frame = Frame.of(text(line));
    }

    /** False if the line is the empty one that ends the head. */
    boolean add(byte[] line) {
        String text = text(line);
        if (!text.isEmpty()) {
            add(text);
        }
        return !text.isEmpty();
    }

    /** Negative if the body ends at the first NUL. */
    int contentLength() {
        String length = frame.header("content-length");
        if (length == null) {
            return -1;
        }
        if (!length.strip().matches("\\d{1,9}")) {
            throw new Violation("'" + length + "' is not a content-length");
        }
        return Integer.parseInt(length.strip());
    }

    Frame with(byte[] body) {
        return new Frame(frame.command(), frame.headers(), body);
    }

    private void add(String header) {
        int colon = header.indexOf(':');
        if (colon <= 0) {
            throw new Violation("'" + header + "' is not a header: it needs a name and a colon");
        }
        if (frame.headers().size() >= MAX_HEADERS) {
            throw new Violation("The frame has more than " + MAX_HEADERS + " headers");
        }
        frame.put(header.substring(0, colon), header.substring(colon + 1));
    }

    private static String text(byte[] line) {
        int length = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
        } catch (CharacterCodingException malformed) {
            throw new Violation("The headers are not UTF-8");
        }
    }
}
