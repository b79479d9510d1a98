package io.relance.web.identity;

import io.relance.identity.TokenScope;
import io.relance.refusal.Checks;
import io.relance.refusal.InvalidInput;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a token is to be.
 *
 * @param scope {@code read} or {@code write}; write without one
 * @param expiresAt a moment with offset; without one it does not expire
 */
record WantedToken(
        @Nullable String name,
        @Nullable String scope,
        @Nullable String expiresAt) {

    /** @throws InvalidInput when anything is wrong with it */
    TokenScope scopeOrRefuse(Instant now) {
        var expiry = expiry();
        new Checks()
                .requiredText("name", name, 100)
                .oneOf("scope", scope, TokenScope.codes())
                .that(expiry == null || expiry.isAfter(now), "expiresAt", "in-the-past")
                .orRefuse();
        return scope == null || scope.isBlank() ? TokenScope.WRITE : TokenScope.of(scope);
    }

    @Nullable
    Instant expiry() {
        try {
            return expiresAt == null || expiresAt.isBlank()
                    ? null
                    : IsoTime.moment(expiresAt).toInstant();
        } catch (DateTimeException unreadable) {
            throw InvalidInput.in("expiresAt", "date-time");
        }
    }
}
