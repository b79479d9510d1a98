package io.relance.handover;

import io.relance.refusal.Checks;
import org.jspecify.annotations.Nullable;

/** @param to the username of who gets it all */
public record HandoverEntry(@Nullable String to, @Nullable String reason) {

    void check(String from) {
        new Checks()
                .requiredText("to", to, 100)
                .that(to == null || !to.strip().equalsIgnoreCase(from), "to", "same-person")
                .requiredText("reason", reason, 500)
                .orRefuse();
    }
}
