package io.relance.refusal;

/** This person may not do that. */
public final class NotAllowed extends Refusal {

    public NotAllowed(String message) {
        super(message);
    }
}
