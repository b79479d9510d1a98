package io.relance.bench;

import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/** One connection of a load, and what is left of its last read. Only the client's thread knows it. */
final class Session {

    enum State {
        CLOSED,
        CONNECTING,
        UPGRADING,
        LOGGING_IN,
        OPEN
    }

    private final int number;
    private State state = State.CLOSED;
    private @Nullable SocketChannel channel;
    private byte @Nullable [] rest;

    Session(int number) {
        this.number = number;
    }

    int number() {
        return number;
    }

    State state() {
        return state;
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    void is(State next) {
        this.state = next;
    }

    @Nullable
    SocketChannel channel() {
        return channel;
    }

    void over(SocketChannel connection) {
        this.channel = connection;
        this.rest = null;
    }

    /** Puts what was left before what comes. */
    void resume(ByteBuffer into) {
        if (rest != null) {
            into.put(rest);
            rest = null;
        }
    }

    void keep(ByteBuffer unread) {
        if (unread.hasRemaining()) {
            rest = new byte[unread.remaining()];
            unread.get(rest);
        }
    }
}
