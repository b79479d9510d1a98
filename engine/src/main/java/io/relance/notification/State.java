package io.relance.notification;

import java.util.Arrays;
import java.util.Locale;

/** Where an alert stands in its life. */
public enum State {
    /** In the inbox; unseen, unread or read. */
    OPEN,
    /** Out of sight until a moment that the person has named. */
    SNOOZED,
    /** Dealt with. */
    DONE,
    /** Not true any more: it stays in the history, marked. */
    WITHDRAWN,
    /** Never was in the inbox: the person wants such alerts by mail only, or not at all. */
    SILENT;

    /** What the API and the database call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    boolean takes(Move move) {
        return switch (this) {
            case OPEN -> move != Move.WAKE;
            case SNOOZED -> move != Move.SEE;
            case DONE -> move == Move.READ || move == Move.UNREAD || move == Move.DONE;
            case WITHDRAWN -> move == Move.READ;
            case SILENT -> false;
        };
    }

    /** As a list for SQL. */
    static String taking(Move move) {
        var codes = Arrays.stream(values())
                .filter(state -> state.takes(move))
                .map(state -> "'" + state.code() + "'")
                .toList();
        return "(" + String.join(", ", codes) + ")";
    }
}
