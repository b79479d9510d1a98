package io.relance.delivery;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What became of a delivery. This is the whole of its life: no other change of state is made. */
enum DeliveryState {
    /** It waits until it is due, or is just being sent. */
    QUEUED,
    /** The other side has accepted it. */
    SENT,
    /** It was tried in vain, or came back after it was accepted. */
    DEAD,
    /** It is not sent, and there is a reason: {@link NotSent}. */
    NOT_SENT;

    /** What the API and the database call it. */
    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static DeliveryState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(DeliveryState::code).toList();
    }

    /** What it can have been before. What was accepted was sent, whatever else was decided while it left. */
    Set<DeliveryState> before() {
        return switch (this) {
            case QUEUED -> EnumSet.of(DEAD, NOT_SENT);
            case SENT -> EnumSet.of(QUEUED, DEAD, NOT_SENT);
            case DEAD -> EnumSet.of(QUEUED, SENT);
            case NOT_SENT -> EnumSet.of(QUEUED);
        };
    }

    /** In SQL, as a condition or an assignment. It stands in the text itself, for only so PostgreSQL knows which partial index it may use. */
    String here() {
        return "state = '" + code() + "'";
    }

    /** The condition in SQL that a delivery may come into this state. */
    String mayCome() {
        return before().stream()
                .map(state -> "'" + state.code() + "'")
                .collect(Collectors.joining(", ", "state in (", ")"));
    }
}
