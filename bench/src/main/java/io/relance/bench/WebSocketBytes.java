package io.relance.bench;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** As much of the WebSocket protocol as a client needs that only talks to our servers. Its mask is zero, which leaves the text as it is. */
final class WebSocketBytes {

    private static final int FIN_TEXT = 0x81;
    private static final int MASKED = 0x80;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private WebSocketBytes() {}

    static ByteBuffer upgrade(String host, String path) {
        return ByteBuffer.wrap(("GET " + path + " HTTP/1.1\r\nHost: " + host
                        + "\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                        + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: v12.stomp\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
    }

    /** Each STOMP frame in a message of its own. */
    static ByteBuffer messages(Iterable<String> frames) {
        var bytes = new ByteArrayOutputStream();
        for (String frame : frames) {
            message((frame + '\0').getBytes(StandardCharsets.UTF_8), bytes);
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static void message(byte[] payload, ByteArrayOutputStream bytes) {
        bytes.write(FIN_TEXT);
        if (payload.length < TWO_BYTES) {
            bytes.write(MASKED | payload.length);
        } else {
            bytes.write(MASKED | TWO_BYTES);
            bytes.write(payload.length >> 8);
            bytes.write(payload.length);
        }
        bytes.writeBytes(new byte[4]);
        bytes.writeBytes(payload);
    }

    /** Reads the head of a message and gives the length of what follows; -1, and nothing read, unless all of it is there. */
    static int whole(ByteBuffer in) {
        int start = in.position();
        int length = in.remaining() < 2 ? -1 : length(in);
        if (length < 0 || in.remaining() < length) {
            in.position(start);
            return -1;
        }
        return length;
    }

    private static int length(ByteBuffer in) {
        in.get();
        int first = in.get() & 0x7f;
        return switch (first) {
            case TWO_BYTES -> in.remaining() < 2 ? -1 : in.getShort() & 0xffff;
            case EIGHT_BYTES -> in.remaining() < 8 ? -1 : Math.toIntExact(in.getLong());
            default -> first;
        };
    }

    /** Whether the answer to the upgrade is there; its bytes are read then. */
    static boolean isUpgraded(ByteBuffer in) {
        for (int end = in.position(); end + 3 < in.limit(); end++) {
            if (in.get(end) == '\r' && in.get(end + 2) == '\r') {
                boolean switching = in.get(in.position() + 9) == '1';
                in.position(end + 4);
                if (!switching) {
                    throw new IllegalStateException("The server does not upgrade");
                }
                return true;
            }
        }
        return false;
    }
}
