package io.relance.stomp;

import org.springframework.web.reactive.socket.CloseStatus;

/** The client broke the protocol or a limit. It is told so by the ERROR frame, and the connection ends. */
final class Violation extends RuntimeException {

    private final transient Frame error;
    private final transient CloseStatus closeStatus;

    Violation(String message) {
        this(message, CloseStatus.PROTOCOL_ERROR);
    }

    Violation(String message, CloseStatus closeStatus) {
        this(Frame.error(message), closeStatus);
    }

    private Violation(Frame error, CloseStatus closeStatus) {
        super(error.header("message"), null, false, false);
        this.error = error;
        this.closeStatus = closeStatus;
    }

    static Violation tooBig(int limit) {
        return new Violation("The frame is larger than " + limit + " bytes", CloseStatus.TOO_BIG_TO_PROCESS);
    }

    static Violation unsupportedVersion() {
        Frame error = Frame.error("This server speaks STOMP 1.0, 1.1 and 1.2").with("version", "1.0,1.1,1.2");
        return new Violation(error, CloseStatus.PROTOCOL_ERROR);
    }

    Frame error() {
        return error;
    }

    CloseStatus closeStatus() {
        return closeStatus;
    }
}
