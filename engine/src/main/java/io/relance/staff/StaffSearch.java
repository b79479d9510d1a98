package io.relance.staff;

import io.relance.identity.Role;
import io.relance.refusal.Checks;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which of those visible; null does not narrow. The text is looked for in name, username, number and e-mail. */
public record StaffSearch(
        @Nullable String text,
        @Nullable String role,
        @Nullable UUID teamId,
        @Nullable Boolean active) {

    void check() {
        new Checks()
                .text("search", text, 100)
                .oneOf("role", role, Role.codes().toList())
                .orRefuse();
    }

    @Nullable
    String pattern() {
        return text == null || text.isBlank() ? null : text.strip().replaceAll("([\\\\%_])", "\\\\$1");
    }
}
