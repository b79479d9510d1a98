package io.relance.bench;

import io.relance.bench.Session.State;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Any number of STOMP sessions on one thread and bare sockets, so that it takes little from the servers on the same machine, and of each
 * the same. So many are connecting at a time; the others wait.
 */
final class LoadClient implements AutoCloseable {

    private static final int MOMENT_MILLIS = 50;

    private final Talk talk;
    private final int atOnce;
    private final Selector selector;
    private final ByteBuffer in = ByteBuffer.allocateDirect(1 << 20);
    private final Queue<Session> wanted = new ConcurrentLinkedQueue<>();
    private final Queue<Session> toOpen = new ArrayDeque<>();
    private final Thread thread = new Thread(this::loop, "load-client");
    private int connecting;
    private volatile boolean running = true;

    LoadClient(Talk talk, int atOnce) {
        this.talk = talk;
        this.atOnce = atOnce;
        try {
            this.selector = Selector.open();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        thread.setDaemon(true);
        thread.start();
    }

    void open(Collection<Session> sessions) {
        wanted.addAll(sessions);
        selector.wakeup();
    }

    @Override
    public void close() {
        running = false;
        selector.wakeup();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void loop() {
        try {
            while (running) {
                selector.select(this::ready, MOMENT_MILLIS);
                openMore();
            }
            for (SelectionKey key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void openMore() {
        for (Session session = wanted.poll(); session != null; session = wanted.poll()) {
            toOpen.add(session);
        }
        while (connecting < atOnce && !toOpen.isEmpty()) {
            open(toOpen.remove());
        }
    }

    private void open(Session session) {
        connecting++;
        try {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            session.over(channel);
            session.is(State.CONNECTING);
            channel.register(selector, SelectionKey.OP_CONNECT, session);
            channel.connect(talk.address(session));
        } catch (IOException e) {
            lose(session, e.toString());
        }
    }

    private void ready(SelectionKey key) {
        var session = (Session) key.attachment();
        try {
            if (session.state() == State.CONNECTING) {
                greet(key, session);
            } else {
                read(session);
            }
        } catch (IOException | IllegalStateException e) {
            lose(session, e.toString());
        }
    }

    private void greet(SelectionKey key, Session session) throws IOException {
        ((SocketChannel) key.channel()).finishConnect();
        key.interestOps(SelectionKey.OP_READ);
        session.is(State.UPGRADING);
        write(
                session,
                WebSocketBytes.upgrade("localhost:" + talk.address(session).getPort(), talk.path()));
    }

    private void read(Session session) throws IOException {
        in.clear();
        session.resume(in);
        var channel = session.channel();
        int bytes = channel == null ? -1 : channel.read(in);
        in.flip();
        understand(session);
        session.keep(in);
        if (bytes < 0) {
            lose(session, "closed");
        }
    }

    private void understand(Session session) throws IOException {
        if (session.state() == State.UPGRADING && WebSocketBytes.isUpgraded(in)) {
            session.is(State.LOGGING_IN);
            write(session, WebSocketBytes.messages(List.of(talk.connect(session))));
        }
        if (session.state() != State.UPGRADING) {
            messages(session);
        }
    }

    private void messages(Session session) throws IOException {
        int limit = in.limit();
        for (int length = WebSocketBytes.whole(in); length >= 0; length = WebSocketBytes.whole(in)) {
            int end = in.position() + length;
            in.limit(end);
            if (length > 1) {
                frame(session);
            }
            in.limit(limit).position(end);
        }
    }

    /** The first letter tells MESSAGE, CONNECTED and ERROR apart; close frames begin with none of them. */
    private void frame(Session session) throws IOException {
        switch (in.get(in.position())) {
            case 'M' -> talk.message(session, in);
            case 'C' -> welcome(session);
            case 'E' -> lose(session, StandardCharsets.UTF_8.decode(in).toString());
            default -> {}
        }
    }

    private void welcome(Session session) throws IOException {
        connecting--;
        session.is(State.OPEN);
        write(session, WebSocketBytes.messages(talk.subscribe(session)));
        talk.connected(session);
    }

    private static void write(Session session, ByteBuffer bytes) throws IOException {
        var channel = session.channel();
        while (channel != null && bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private void lose(Session session, String why) {
        if (session.state() != State.CLOSED) {
            boolean wasOpen = session.isOpen();
            close(session);
            talk.lost(session, wasOpen, why);
        }
    }

    private void close(Session session) {
        if (session.state() != State.CLOSED && session.state() != State.OPEN) {
            connecting--;
        }
        session.is(State.CLOSED);
        try {
            var channel = session.channel();
            if (channel != null) {
                channel.close();
            }
        } catch (IOException gone) {
            // It is what was wanted.
        }
    }
}
