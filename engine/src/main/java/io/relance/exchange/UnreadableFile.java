package io.relance.exchange;

/** A file that is not the table that it says it is. */
final class UnreadableFile extends RuntimeException {

    UnreadableFile(Throwable cause) {
        super(cause);
    }
}
