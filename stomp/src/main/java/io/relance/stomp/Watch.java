package io.relance.stomp;

import java.time.Duration;

/**
 * What is due on one connection as time goes by: its log-in, the server's heart-beats, and the client's, who is silent after two
 * whole intervals without a byte. Time comes from outside, in nanoseconds, so that one timer can serve every connection.
 */
final class Watch {

    private static final long NEVER = Long.MAX_VALUE;

    private final long start;
    private long loginWithin;
    private long beatEvery = NEVER;
    private long lastBeat;
    private long askEvery = NEVER;
    private long lastAsked;
    private int missed;
    private volatile boolean heard;
    private volatile boolean busy;

    Watch(long now, Duration loginTimeout) {
        this.start = now;
        this.loginWithin = loginTimeout.toNanos();
    }

    void heard() {
        heard = true;
    }

    /** While a frame is being handled nothing is read, so silence then means nothing. */
    void busy(boolean handling) {
        heard = true;
        busy = handling;
    }

    /** The server is heard a little early, since a timer may be late. */
    synchronized void connected(long now, HeartBeat agreed) {
        loginWithin = NEVER;
        beatEvery = interval(agreed.outgoing().multipliedBy(9).dividedBy(10));
        askEvery = interval(agreed.incoming());
        lastBeat = now;
        lastAsked = now;
    }

    synchronized boolean isLate(long now) {
        return now - start >= loginWithin;
    }

    synchronized boolean isBeatDue(long now) {
        if (now - lastBeat < beatEvery) {
            return false;
        }
        lastBeat = now;
        return true;
    }

    synchronized boolean isSilent(long now) {
        if (now - lastAsked < askEvery) {
            return false;
        }
        lastAsked = now;
        missed = heard || busy ? 0 : missed + 1;
        heard = false;
        return missed > 1;
    }

    private static long interval(Duration every) {
        return every.isZero() ? NEVER : every.toNanos();
    }
}
