package io.relance.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A conversation with a customer (P4); the outcome is continue, intent or lost. */
public record Interaction(
        UUID id,
        Instant occurredAt,
        String channel,
        String participants,
        String summary,
        String feedback,
        @Nullable String nextAction,
        @Nullable Instant nextActionDueAt,
        String outcome,
        String recordedBy) {}
