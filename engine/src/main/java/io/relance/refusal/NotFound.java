package io.relance.refusal;

/** What is asked for does not exist, or not for this person. */
public final class NotFound extends Refusal {

    public NotFound(String message) {
        super(message);
    }
}
