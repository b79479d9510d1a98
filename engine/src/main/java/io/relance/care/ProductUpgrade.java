package io.relance.care;

import io.relance.refusal.Checks;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** News of a product, and how many customers who bought it are told (C4). */
public record ProductUpgrade(
        UUID id, String product, String news, long customers, String announcedBy, Instant announcedAt) {

    /** What somebody enters, unchecked. */
    public record Entry(@Nullable String product, @Nullable String news) {

        void check() {
            new Checks()
                    .requiredText("product", product, 200)
                    .requiredText("news", news, 4000)
                    .orRefuse();
        }
    }
}
