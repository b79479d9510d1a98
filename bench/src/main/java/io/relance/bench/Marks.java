package io.relance.bench;

import java.nio.ByteBuffer;

/**
 * Says in a message what it is and when it was published. The time is that of {@link System#nanoTime()}, which all processes of one
 * machine share on Linux.
 */
final class Marks {

    static final char SHARED = 's';
    static final char OWN = 'o';

    private static final int BODY_BYTES = 200;
    private static final char MARK = '@';

    private Marks() {}

    static String now(char kind) {
        return "" + MARK + kind + System.nanoTime() + MARK;
    }

    /** A body of about 200 bytes. */
    static String body(char kind) {
        String start = "{\"topic\":\"bench\",\"at\":\"" + now(kind) + "\",\"text\":\"";
        return start + "x".repeat(Math.max(0, BODY_BYTES - start.length() - 2)) + "\"}";
    }

    /** Where in the frame the mark begins, behind its sign; -1 if there is none. */
    static int find(ByteBuffer frame) {
        for (int i = frame.position(); i < frame.limit(); i++) {
            if (frame.get(i) == MARK) {
                return i + 1;
            }
        }
        return -1;
    }

    static long nanos(ByteBuffer frame, int mark) {
        long nanos = 0;
        for (int i = mark + 1; frame.get(i) != MARK; i++) {
            nanos = nanos * 10 + frame.get(i) - '0';
        }
        return nanos;
    }
}
