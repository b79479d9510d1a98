package io.relance.bench;

import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Sessions that come back whenever they are cut, each with the id of the last alert that it saw. A person's alerts are numbered without a
 * gap, so each session knows what it lost or got twice.
 */
final class Returning implements Talk {

    private static final Pattern LAST_ID = Pattern.compile("\nlast-id:([^\n]+)");
    private static final Pattern OFFSET = Pattern.compile("\noffset:([0-9]+)");

    private final int people;
    private final @Nullable String[] lastIds;
    private final AtomicIntegerArray heard;
    private final ConcurrentLinkedQueue<Session> cut = new ConcurrentLinkedQueue<>();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger lost = new AtomicInteger();
    private final AtomicInteger twice = new AtomicInteger();
    private final AtomicInteger notRecovered = new AtomicInteger();
    private volatile InetSocketAddress address;

    Returning(int sessions, int people, InetSocketAddress address) {
        this.people = people;
        this.lastIds = new String[sessions];
        this.heard = new AtomicIntegerArray(sessions);
        this.address = address;
    }

    void goTo(InetSocketAddress other) {
        address = other;
    }

    int open() {
        return open.get();
    }

    int attempts() {
        return attempts.get();
    }

    /** Sessions that have heard all up to this one. */
    int haveHeard(int offset) {
        int sessions = 0;
        for (int i = 0; i < heard.length(); i++) {
            sessions += heard.get(i) >= offset ? 1 : 0;
        }
        return sessions;
    }

    String faults() {
        return lost + " lost, " + twice + " twice, " + notRecovered + " not recovered";
    }

    boolean isFaultless() {
        return lost.get() + twice.get() + notRecovered.get() == 0;
    }

    /** Those that were cut since the last time. */
    List<Session> cut() {
        var sessions = new ArrayList<Session>();
        for (Session session = cut.poll(); session != null; session = cut.poll()) {
            sessions.add(session);
        }
        return sessions;
    }

    @Override
    public InetSocketAddress address(Session session) {
        return address;
    }

    @Override
    public String path() {
        return "/ws";
    }

    @Override
    public String connect(Session session) {
        attempts.incrementAndGet();
        int person = session.number() % people + 1;
        return "CONNECT\naccept-version:1.2\nhost:localhost\nheart-beat:0,0\npasscode:bench-p%d\n\n".formatted(person);
    }

    @Override
    public List<String> subscribe(Session session) {
        var lastId = lastIds[session.number()];
        var resume = lastId == null ? "" : "last-id:" + lastId + "\n";
        return List.of("SUBSCRIBE\nid:own\ndestination:/user/queue/notifications\n" + resume + "\n");
    }

    @Override
    public void connected(Session session) {
        open.incrementAndGet();
    }

    @Override
    public void message(Session session, ByteBuffer frame) {
        var text = StandardCharsets.UTF_8.decode(frame).toString();
        var lastId = LAST_ID.matcher(text);
        var offset = OFFSET.matcher(text);
        if (text.contains("\nrecovered:false") || !lastId.find() || !offset.find()) {
            notRecovered.incrementAndGet();
            return;
        }
        lastIds[session.number()] = lastId.group(1);
        note(session.number(), Integer.parseInt(offset.group(1)));
    }

    private void note(int session, int offset) {
        int before = heard.get(session);
        if (offset <= before) {
            twice.incrementAndGet();
        } else {
            lost.addAndGet(offset - before - 1);
            heard.set(session, offset);
        }
    }

    @Override
    public void lost(Session session, boolean wasOpen, String why) {
        if (wasOpen) {
            open.decrementAndGet();
        }
        cut.add(session);
    }
}
