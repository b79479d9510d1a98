package io.relance.refusal;

/** A request under a key that was used before for a request that said something else. */
public final class KeyReused extends Refusal {

    public KeyReused(String message) {
        super(message);
    }
}
