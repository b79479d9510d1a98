package io.relance.bench;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * All sessions of a node are cut at once, for the node is killed while alerts are under way; all come to another node at the same moment.
 * Measured is when the last of them is connected, and when the last has what it missed; counted is what was lost or came twice.
 */
@SuppressWarnings("SystemOut")
public final class Storm {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration PAUSE_BEFORE_ANOTHER_TRY = Duration.ofSeconds(1);
    private static final int CONNECTING_AT_ONCE = 64;
    private static final int WARM_UP_SESSIONS = 2_000;

    private final int sessions = Given.number("sessions", 10_000);
    private final int people = Given.number("people", 2_000);
    private final Nodes nodes;

    private Storm(Nodes nodes) {
        this.nodes = nodes;
    }

    public static void main(String[] arguments) throws InterruptedException {
        try (var nodes = new Nodes()) {
            new Storm(nodes).run();
        }
    }

    private void run() throws InterruptedException {
        try (var doomed = nodes.start("node-1")) {
            var talk = new Returning(sessions, people, doomed.address());
            try (var other = nodes.start("node-2")) {
                var shelter = other.address();
                var unused = other.ask("people " + people);
                warmUp(shelter);
                begin(talk, other);
                report(storm(talk, doomed, other, () -> talk.goTo(shelter)), talk);
            }
        }
    }

    /** The other node has had clients of its own before. */
    private void warmUp(InetSocketAddress shelter) throws InterruptedException {
        var visitors = new Returning(sessions, people, shelter);
        int some = Math.min(sessions, WARM_UP_SESSIONS);
        try (var client = new LoadClient(visitors, CONNECTING_AT_ONCE)) {
            client.open(IntStream.range(0, some).mapToObj(Session::new).toList());
            Waiting.until("first sessions", PATIENCE, () -> visitors.open() == some);
        }
    }

    /** Everybody is there and has heard the first alert. */
    private void begin(Returning talk, Child other) throws InterruptedException {
        var calm = new LoadClient(talk, CONNECTING_AT_ONCE);
        calm.open(IntStream.range(0, sessions).mapToObj(Session::new).toList());
        Waiting.until("connected", PATIENCE, () -> talk.open() == sessions);
        Thread.sleep(2_000);
        other.tell("own 0 " + people);
        Waiting.until("the first alert", PATIENCE, () -> talk.haveHeard(1) == sessions);
        System.out.println(sessions + " sessions of " + people + " people have heard the first alert");
    }

    private record Times(double connected, double caughtUp, double live) {}

    private Times storm(Returning talk, Child doomed, Child other, Runnable elsewhere) throws InterruptedException {
        try (var storm = new LoadClient(talk, sessions)) {
            elsewhere.run();
            other.tell("own 0 " + people);
            doomed.kill();
            long start = System.nanoTime();
            Waiting.until("cut", PATIENCE, () -> talk.open() == 0);
            comeBack(talk, storm);
            double connected = seconds(start);
            Waiting.until("what was missed", PATIENCE, () -> talk.haveHeard(2) == sessions);
            double caughtUp = seconds(start);
            long again = System.nanoTime();
            other.tell("own 0 " + people);
            Waiting.until("what came afterwards", PATIENCE, () -> talk.haveHeard(3) == sessions);
            return new Times(connected, caughtUp, seconds(again));
        }
    }

    /** Whoever is turned away tries again after a pause, as browsers do. */
    private void comeBack(Returning talk, LoadClient storm) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        storm.open(talk.cut());
        while (talk.open() < sessions && System.nanoTime() < end) {
            boolean unused = Waiting.met(PAUSE_BEFORE_ANOTHER_TRY, () -> talk.open() == sessions);
            storm.open(talk.cut());
        }
    }

    private void report(Times times, Returning talk) {
        var text = String.format(
                Locale.ROOT,
                """
                | | | asked |
                |---|---|---|
                | sessions cut at once (people) | %d (%d) | 10000 |
                | all connected again after, s | %.1f | |
                | all have what they missed after, s | %.1f | ≤ 10 |
                | log-ins tried | %d | |
                | %s | %s | none |
                | an alert to each person, to all sessions, s | %.1f | |
                """,
                sessions,
                people,
                times.connected(),
                times.caughtUp(),
                talk.attempts() - sessions,
                talk.faults(),
                talk.isFaultless() ? "met" : "missed",
                times.live());
        Output.write("storm.md", text);
        System.out.println(text);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
