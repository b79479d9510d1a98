package io.relance.correspondence;

import java.util.Optional;

/**
 * What the reader at an address has said about marketing, perhaps nothing yet.
 *
 * @param token opens the page on which it can be said no to
 */
record Consent(String token, boolean given, boolean refused) {

    /** Why this letter must not be sent. */
    Optional<String> objection(Letter letter, ConsentRule rule) {
        if (!letter.isMarketing()) {
            return Optional.empty();
        }
        if (refused) {
            return Optional.of("unsubscribed");
        }
        return rule == ConsentRule.OPT_IN && !given ? Optional.of("no-consent") : Optional.empty();
    }
}
