package io.relance.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a customer (P4).
 *
 * @param outcome continue, intent or lost
 * @param status in-progress, awaiting-feedback or done, if said
 * @param decisionPointOn the day of a decision that the customer named (F10)
 * @param decisionPointKind proposal, signing or delivery
 */
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
        @Nullable String status,
        @Nullable LocalDate decisionPointOn,
        @Nullable String decisionPointKind,
        boolean unanswered,
        boolean competitorQuestion,
        boolean decisionMakerChanged,
        String recordedBy) {}
