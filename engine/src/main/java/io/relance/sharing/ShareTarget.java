package io.relance.sharing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person or a team, as it is called in rows and in the audit log. */
record ShareTarget(@Nullable UUID userId, @Nullable UUID teamId, String name) {

    String column() {
        return userId == null ? "team_id" : "user_id";
    }

    UUID id() {
        if (userId != null) {
            return userId;
        }
        if (teamId != null) {
            return teamId;
        }
        throw new IllegalStateException("Neither person nor team");
    }
}
