package io.relance.stomp;

/**
 * One frame as it goes out: the bytes that are its own, and those that it shares with the frames that bring the same message to other
 * subscribers.
 */
@SuppressWarnings("ArrayRecordComponent")
record Outgoing(byte[] own, byte[] shared, boolean isText) {

    private static final byte[] NOTHING = {};

    static final Outgoing HEART_BEAT = text(new byte[] {'\n'});

    static Outgoing text(byte[] bytes) {
        return new Outgoing(bytes, NOTHING, true);
    }

    int size() {
        return own.length + shared.length;
    }
}
