package io.relance.stomp;

import java.util.List;

/** What a client may say, and the headers that it must say it with. */
enum Command {
    CONNECT,
    STOMP,
    SEND("destination"),
    SUBSCRIBE("destination"),
    UNSUBSCRIBE,
    ACK,
    NACK,
    BEGIN("transaction"),
    COMMIT("transaction"),
    ABORT("transaction"),
    DISCONNECT;

    private final List<String> required;

    Command(String... required) {
        this.required = List.of(required);
    }

    static Command of(Frame frame) {
        for (Command command : values()) {
            if (command.name().equals(frame.command())) {
                return command;
            }
        }
        throw new Violation("Unknown command '" + frame.command() + "'");
    }

    /** Whether a transaction can hold it back. */
    boolean isTransactional() {
        return this == SEND || this == ACK || this == NACK;
    }

    Command checked(Frame frame) {
        for (String name : required) {
            frame.require(name);
        }
        if (this != SEND && frame.body().length > 0) {
            throw new Violation(this + " must not have a body");
        }
        return this;
    }
}
