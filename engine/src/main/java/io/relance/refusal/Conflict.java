package io.relance.refusal;

import java.util.List;

/** Somebody or something was faster: the thing is no longer in the state that the command needs. */
public final class Conflict extends Refusal {

    private final String code;
    private final transient List<Object> arguments;

    public Conflict(String message) {
        this(message, "conflict");
    }

    /** The code names a sentence of {@code problems.properties} that says more than that something has changed. */
    public Conflict(String message, String code, Object... arguments) {
        super(message);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
