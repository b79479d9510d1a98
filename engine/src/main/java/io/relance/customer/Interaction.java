package io.relance.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A conversation with a customer (P4).
 *
 * @param nextActionAssignee who has the task that the next action became; null where a model goes on with it, or nothing was agreed
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
        @Nullable String nextActionAssignee,
        String outcome,
        @Nullable String status,
        @Nullable LocalDate decisionPointOn,
        @Nullable String decisionPointKind,
        boolean unanswered,
        boolean competitorQuestion,
        boolean decisionMakerChanged,
        String recordedBy) {}
