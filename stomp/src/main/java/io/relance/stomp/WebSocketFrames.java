package io.relance.stomp;

import io.netty.buffer.ByteBuf;

/** A STOMP frame as one WebSocket message of a server: whole, not masked, not compressed. */
final class WebSocketFrames {

    private static final int TEXT = 0x81;
    private static final int BINARY = 0x82;
    private static final int TWO_BYTES = 126;
    private static final int EIGHT_BYTES = 127;

    private WebSocketFrames() {}

    static int size(Outgoing frame) {
        int payload = frame.size();
        if (payload < TWO_BYTES) {
            return 2 + payload;
        }
        return payload <= 0xffff ? 4 + payload : 10 + payload;
    }

    static void write(Outgoing frame, ByteBuf into) {
        into.writeByte(frame.isText() ? TEXT : BINARY);
        int payload = frame.size();
        if (payload < TWO_BYTES) {
            into.writeByte(payload);
        } else if (payload <= 0xffff) {
            into.writeByte(TWO_BYTES).writeShort(payload);
        } else {
            into.writeByte(EIGHT_BYTES).writeLong(payload);
        }
        into.writeBytes(frame.own()).writeBytes(frame.shared());
    }
}
