package io.relance.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The sessions of one side: each on its own topic, the first of them on the shared one too. Counts and times what they hear. */
final class Audience implements Talk {

    private final Side side;
    private final int sharing;
    private final AtomicInteger connected = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicLong shared = new AtomicLong();
    private final AtomicLong own = new AtomicLong();
    private final BitSet heardOwn = new BitSet();
    private final BitSet heardShared = new BitSet();
    private volatile Latencies latencies = new Latencies();

    Audience(Side side, int sharing) {
        this.side = side;
        this.sharing = sharing;
    }

    int connected() {
        return connected.get();
    }

    int lost() {
        return lost.get();
    }

    long shared() {
        return shared.get();
    }

    long own() {
        return own.get();
    }

    int haveHeardShared() {
        synchronized (heardShared) {
            return heardShared.cardinality();
        }
    }

    int haveHeardOwn() {
        synchronized (heardOwn) {
            return heardOwn.cardinality();
        }
    }

    /** From now on times are counted anew. */
    Latencies timed() {
        var fresh = new Latencies();
        latencies = fresh;
        return fresh;
    }

    @Override
    public InetSocketAddress address(Session session) {
        return side.address();
    }

    @Override
    public String path() {
        return side.path();
    }

    @Override
    public String connect(Session session) {
        return side.connect(session.number());
    }

    @Override
    public List<String> subscribe(Session session) {
        var own = "SUBSCRIBE\nid:own\ndestination:" + side.own(session.number()) + "\n\n";
        return session.number() < sharing
                ? List.of(own, "SUBSCRIBE\nid:shared\ndestination:/topic/shared\n\n")
                : List.of(own);
    }

    @Override
    public void connected(Session session) {
        connected.incrementAndGet();
    }

    @Override
    public void message(Session session, ByteBuffer frame) {
        int mark = Marks.find(frame);
        if (mark < 0) {
            return;
        }
        latencies.add((System.nanoTime() - Marks.nanos(frame, mark)) / 1000);
        if (frame.get(mark) == Marks.SHARED) {
            shared.incrementAndGet();
            note(heardShared, session);
        } else {
            own.incrementAndGet();
            note(heardOwn, session);
        }
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void lost(Session session, boolean wasOpen, String why) {
        if (lost.getAndIncrement() == 0) {
            System.err.println("A connection was lost: " + why);
        }
    }

    private static void note(BitSet heard, Session session) {
        synchronized (heard) {
            heard.set(session.number());
        }
    }
}
