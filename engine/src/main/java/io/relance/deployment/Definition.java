package io.relance.deployment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The newest version of a process.
 *
 * @param origin shipped, person or unknown
 * @param deployedBy the username; null for what the application itself deployed, or somebody past it
 * @param shippedVersionWaiting whether this release comes with another version, which leaves this one alone
 */
public record Definition(
        String key,
        String processId,
        String name,
        int version,
        String resourceName,
        Instant deployedAt,
        String origin,
        @Nullable String deployedBy,
        boolean shippedVersionWaiting) {}
