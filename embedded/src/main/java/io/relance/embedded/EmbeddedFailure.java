package io.relance.embedded;

/** The servers cannot run here. The message is one sentence for the person at the terminal. */
public class EmbeddedFailure extends RuntimeException {

    public EmbeddedFailure(String sentence) {
        super(sentence);
    }

    public EmbeddedFailure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
