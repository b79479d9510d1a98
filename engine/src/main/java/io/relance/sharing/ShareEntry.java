package io.relance.sharing;

import io.relance.refusal.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** With whom to share: a person or a team, not both. */
public record ShareEntry(
        @Nullable String username,
        @Nullable UUID teamId,
        @Nullable Boolean canWrite) {

    void check() {
        target().required("canWrite", canWrite).orRefuse();
    }

    /** As {@link #check}, where it is not said what it is shared for. */
    void checkTarget() {
        target().orRefuse();
    }

    private Checks target() {
        var named = username != null && !username.isBlank();
        return new Checks()
                .text("username", username, 100)
                .that(named != (teamId != null), "username", "person-or-team");
    }
}
