package io.relance.refusal;

/** Somebody or something was faster: the thing is no longer in the state that the command needs. */
public final class Conflict extends Refusal {

    public Conflict(String message) {
        super(message);
    }
}
