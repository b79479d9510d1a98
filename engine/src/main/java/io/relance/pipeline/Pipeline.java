package io.relance.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer's way through the six steps (P).
 *
 * @param id the process instance's key
 * @param status running, finished or canceled
 * @param step where it stands, 1 to 6; where it ended once it is over
 * @param since when it came there
 * @param history the elements it went through that belong to a step, oldest first
 */
public record Pipeline(
        String id,
        @Nullable UUID customerId,
        @Nullable String customerName,
        String status,
        int step,
        @Nullable String elementId,
        @Nullable String stepName,
        @Nullable Instant since,
        Instant startedAt,
        @Nullable Instant endedAt,
        List<Visit> history) {

    /** One passage through an element; {@code completedBy} is the assignee of a user task that was completed. */
    public record Visit(
            int step,
            String elementId,
            String name,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String completedBy) {}
}
