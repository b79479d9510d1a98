package io.relance.correspondence;

import io.relance.delivery.NotSent;
import java.util.Optional;

/**
 * What the reader at an address has said about marketing, perhaps nothing yet.
 *
 * @param token opens the page on which it can be said no to
 */
record Consent(String token, boolean given, boolean refused) {

    /** Why this letter must not be sent. */
    Optional<NotSent> objection(Letter letter, ConsentRule rule) {
        if (!letter.isMarketing()) {
            return Optional.empty();
        }
        if (refused) {
            return Optional.of(NotSent.UNSUBSCRIBED);
        }
        return rule == ConsentRule.OPT_IN && !given ? Optional.of(NotSent.NO_CONSENT) : Optional.empty();
    }
}
