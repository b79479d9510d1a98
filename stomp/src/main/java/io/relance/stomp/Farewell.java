package io.relance.stomp;

import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.CloseStatus;
import reactor.core.Exceptions;
import reactor.util.Logger;
import reactor.util.Loggers;

/** How a connection ends: the ERROR frame that is its last, if any, and the close code. Discarding drops what still waits. */
record Farewell(@Nullable Frame error, CloseStatus closeStatus, boolean discarding) {

    private static final Logger log = Loggers.getLogger(Farewell.class);

    static final CloseStatus TOO_SLOW = new CloseStatus(4008, "too slow");
    static final CloseStatus SILENT = new CloseStatus(4009, "silent");

    static Farewell normal() {
        return new Farewell(null, CloseStatus.NORMAL, false);
    }

    static Farewell lost() {
        return new Farewell(null, CloseStatus.NO_CLOSE_FRAME, true);
    }

    /** What waits already is still written, so that a client that resumes from its last id gets further each time. */
    static Farewell tooSlow(int limit) {
        return tooSlow("More than " + limit + " bytes wait to be read");
    }

    private static Farewell tooSlow(String message) {
        return new Farewell(Frame.error(message), TOO_SLOW, false);
    }

    boolean isForTheSlow() {
        return closeStatus.equals(TOO_SLOW);
    }

    static Farewell silent() {
        return new Farewell(Frame.error("No heart-beat arrived in time"), SILENT, true);
    }

    static Farewell late() {
        return new Farewell(Frame.error("Not connected in time"), CloseStatus.POLICY_VIOLATION, true);
    }

    static Farewell shuttingDown() {
        return new Farewell(Frame.error("The server is shutting down"), CloseStatus.GOING_AWAY, false);
    }

    static Farewell because(Throwable failure, @Nullable String receipt) {
        if (Exceptions.isOverflow(failure)) {
            return tooSlow("More messages come than are read");
        }
        return switch (failure) {
            case Violation violation -> answering(receipt, violation.error(), violation.closeStatus());
            case StompRefused refused -> answering(receipt, refused.getMessage(), CloseStatus.POLICY_VIOLATION);
            default -> {
                log.error("A STOMP connection failed", failure);
                yield answering(receipt, "The server failed", CloseStatus.SERVER_ERROR);
            }
        };
    }

    private static Farewell answering(@Nullable String receipt, @Nullable String message, CloseStatus closeStatus) {
        return answering(receipt, Frame.error(message == null ? "Refused" : message), closeStatus);
    }

    private static Farewell answering(@Nullable String receipt, Frame error, CloseStatus closeStatus) {
        return new Farewell(error.with("receipt-id", receipt), closeStatus, false);
    }
}
