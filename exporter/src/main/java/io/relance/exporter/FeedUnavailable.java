package io.relance.exporter;

/** The database cannot take records now. The broker keeps them in its log and offers them again. */
final class FeedUnavailable extends RuntimeException {

    FeedUnavailable(String reason, Throwable cause) {
        super(reason, cause);
    }

    FeedUnavailable(String reason) {
        super(reason);
    }
}
