package io.relance.identity;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What its owner may know of a token again; the token itself was shown once. */
public record PersonalToken(
        UUID id,
        String name,
        String scope,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    static PersonalToken read(Columns row) {
        return new PersonalToken(
                row.uuid("id"),
                row.text("name"),
                row.text("scope"),
                row.instant("created_at"),
                row.optionalInstant("expires_at"));
    }
}
