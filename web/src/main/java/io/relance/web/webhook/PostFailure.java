package io.relance.web.webhook;

/** Why there is no answer to a post. */
public abstract sealed class PostFailure extends RuntimeException {

    private PostFailure(String message) {
        super(message);
    }

    /** It must not be called. */
    public static final class Forbidden extends PostFailure {

        Forbidden(String message) {
            super(message);
        }
    }

    /** It is away, slow or broken: another time it may work. */
    public static final class NoAnswer extends PostFailure {

        NoAnswer(String host, Throwable cause) {
            super("no answer from " + host + " (" + cause.getClass().getSimpleName() + ")");
            initCause(cause);
        }
    }
}
