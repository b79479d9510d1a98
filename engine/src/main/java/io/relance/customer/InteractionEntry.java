package io.relance.customer;

import org.jspecify.annotations.Nullable;

/**
 * A conversation as somebody enters it outside a task (P4), unchecked: everything may be missing or wrong.
 *
 * @param occurredAt when, with offset
 * @param channel phone, visit, online-meeting, email or wechat
 * @param outcome continue, intent or lost; with continue, nextAction and nextActionDueAt are required
 * @param status in-progress, awaiting-feedback or done
 * @param decisionPointOn a day on which the customer decides; decisionPointKind says what: proposal, signing or delivery
 * @param unanswered the customer has not answered
 * @param competitorQuestion the customer asked about a competitor
 * @param decisionMakerChanged somebody else decides at the customer from now on
 */
public record InteractionEntry(
        @Nullable String occurredAt,
        @Nullable String channel,
        @Nullable String participants,
        @Nullable String summary,
        @Nullable String feedback,
        @Nullable String outcome,
        @Nullable String nextAction,
        @Nullable String nextActionDueAt,
        @Nullable String status,
        @Nullable String decisionPointOn,
        @Nullable String decisionPointKind,
        @Nullable Boolean unanswered,
        @Nullable Boolean competitorQuestion,
        @Nullable Boolean decisionMakerChanged) {}
