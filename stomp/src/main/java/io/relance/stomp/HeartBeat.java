package io.relance.stomp;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What both sides agreed on: how often the server is heard, and how often the client. Zero is never. */
record HeartBeat(Duration outgoing, Duration incoming) {

    static HeartBeat agreed(Duration offered, @Nullable String wanted) {
        String[] client = (wanted == null ? "0,0" : wanted).split(",", -1);
        if (client.length != 2) {
            throw malformed(wanted);
        }
        return new HeartBeat(agreed(offered, millis(client[1])), agreed(offered, millis(client[0])));
    }

    /** The slower of both, and none unless both want it. */
    private static Duration agreed(Duration one, Duration other) {
        if (one.isZero() || other.isZero()) {
            return Duration.ZERO;
        }
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration millis(String number) {
        if (!number.strip().matches("\\d{1,9}")) {
            throw malformed(number);
        }
        return Duration.ofMillis(Long.parseLong(number.strip()));
    }

    private static Violation malformed(@Nullable String heartBeat) {
        return new Violation("'" + heartBeat + "' is not a heart-beat");
    }
}
