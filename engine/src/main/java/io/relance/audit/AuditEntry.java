package io.relance.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A line of the audit log.
 *
 * @param username who did it; of a sign-in that failed, what was typed
 * @param displayName none where nobody was recognised
 */
public record AuditEntry(
        UUID id,
        Instant at,
        String username,
        @Nullable String displayName,
        String act,
        String subject,
        JsonNode details) {}
