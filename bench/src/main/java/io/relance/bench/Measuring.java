package io.relance.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Measures one side: how fast connections come, what they take, how fast and how late messages arrive. */
final class Measuring {

    private static final int CONNECTING_AT_ONCE = 64;
    private static final int WARM_UP_CONNECTIONS = 500;
    private static final int SHARED_IN_FLIGHT = 4;
    private static final int OWN_IN_FLIGHT = 256;
    private static final int OWN_RATE = 200;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Side side;
    private final Sizes sizes;
    private final Audience audience;

    Measuring(Side side, Sizes sizes) {
        this.side = side;
        this.sizes = sizes;
        this.audience = new Audience(side, sizes.sharing());
    }

    Figures run() throws InterruptedException {
        warmUp();
        var before = Memory.of(side.pid(), side.name() + "-before");
        try (var client = new LoadClient(audience, CONNECTING_AT_ONCE)) {
            long connects = connect(client);
            everybodyHears();
            say("everybody hears");
            var after = Memory.of(side.pid(), side.name() + "-connected");
            var steady = new Steady(side, audience, sizes);
            var flatOut = new FlatOut(audience, sizes);
            var sharedSteady = steady.shared();
            say("the shared topic was timed");
            long sharedFlatOut =
                    flatOut.rate(SHARED_IN_FLIGHT, sizes.sharing(), audience::shared, turn -> side.publishShared());
            say("the shared topic went flat out");
            var ownSteady = steady.own(OWN_RATE);
            say("own topics were timed");
            long ownFlatOut = flatOut.rate(OWN_IN_FLIGHT, 1, audience::own, this::publishOwn);
            return new Figures(
                    side.name(),
                    connects,
                    after.heapPerConnection(before, sizes.connections()),
                    after.residentPerConnection(before, sizes.connections()),
                    sharedSteady.latencies(),
                    sharedSteady.rate(),
                    sharedFlatOut,
                    ownSteady.latencies(),
                    ownFlatOut);
        }
    }

    private void publishOwn(long turn) {
        side.publishOwn((int) (turn % sizes.connections()), 1);
    }

    @SuppressWarnings("SystemOut")
    private void say(String what) {
        System.out.println(side.name() + ": " + what);
    }

    /** Classes are loaded and compiled, pools are filled, before memory is looked at; and nothing is under way any more when connections are timed. */
    private void warmUp() throws InterruptedException {
        var early = new Audience(side, WARM_UP_CONNECTIONS / 2);
        var sessions = sessions(Math.min(WARM_UP_CONNECTIONS, sizes.connections()));
        try (var client = new LoadClient(early, CONNECTING_AT_ONCE)) {
            client.open(sessions);
            Waiting.until("first connections", PATIENCE, () -> early.connected() == sessions.size());
            for (int round = 0; round < 20; round++) {
                side.publishShared();
                side.publishOwn(0, sessions.size());
            }
            Waiting.until("first messages", PATIENCE, () -> early.haveHeardOwn() == sessions.size());
            Waiting.untilQuiet("first messages", PATIENCE, early::own);
        }
    }

    private long connect(LoadClient client) throws InterruptedException {
        long start = System.nanoTime();
        client.open(sessions(sizes.connections()));
        Waiting.until("connected", PATIENCE, () -> audience.connected() == sizes.connections());
        return sizes.connections() * 1_000_000_000L / (System.nanoTime() - start);
    }

    /** Spring's broker gives no receipt for a subscription, so it is tried until everybody has heard. */
    private void everybodyHears() throws InterruptedException {
        for (int round = 0; round < 10 && audience.haveHeardOwn() < sizes.connections(); round++) {
            side.publishOwn(0, sizes.connections());
            side.publishShared();
            boolean unused = Waiting.met(
                    Duration.ofSeconds(15),
                    () -> audience.haveHeardOwn() == sizes.connections()
                            && audience.haveHeardShared() == sizes.sharing());
        }
        if (audience.haveHeardOwn() < sizes.connections() || audience.haveHeardShared() < sizes.sharing()) {
            throw new IllegalStateException("Only %d hear their own topic, %d the shared one"
                    .formatted(audience.haveHeardOwn(), audience.haveHeardShared()));
        }
        Waiting.untilQuiet("first messages to everybody", PATIENCE, audience::own);
    }

    private static List<Session> sessions(int count) {
        return new ArrayList<>(IntStream.range(0, count).mapToObj(Session::new).toList());
    }
}
