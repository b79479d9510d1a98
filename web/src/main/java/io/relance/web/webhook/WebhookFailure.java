package io.relance.web.webhook;

/** The other system is away, slow or has failed: another time it may work. */
final class WebhookFailure extends RuntimeException {

    WebhookFailure(String message) {
        super(message);
    }
}
