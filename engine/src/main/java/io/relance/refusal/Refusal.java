package io.relance.refusal;

/** A command that is not carried out and changes nothing. The message says why, for whoever reads the log. */
public abstract sealed class Refusal extends RuntimeException
        permits InvalidInput, InvalidModel, NotFound, Conflict, Outdated, Duplicate, KeyReused, NotAllowed, TooOften {

    Refusal(String message) {
        super(message);
    }
}
