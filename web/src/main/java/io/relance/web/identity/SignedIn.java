package io.relance.web.identity;

import io.relance.identity.Account;
import java.util.UUID;

/**
 * Who is signed in.
 *
 * @param settled false for a newcomer, who has to choose a password and confirm a phone before anything else works
 */
record SignedIn(UUID id, String username, String displayName, String role, String locale, boolean settled) {

    static SignedIn of(Account account) {
        var user = account.user();
        return new SignedIn(
                user.id(), user.username(), user.displayName(), user.role().code(), user.locale(), account.settled());
    }
}
