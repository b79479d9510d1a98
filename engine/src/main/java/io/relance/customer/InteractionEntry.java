package io.relance.customer;

import org.jspecify.annotations.Nullable;

/**
 * A conversation as somebody enters it outside a task (P4), unchecked: everything may be missing or wrong.
 *
 * @param occurredAt when, with offset
 * @param channel phone, visit, online-meeting, email or wechat
 * @param feedback may be absent where the customer has not answered
 * @param outcome continue, intent or lost; with continue, nextAction and nextActionDueAt are required
 * @param nextAction becomes a task, due at nextActionDueAt, unless the customer is lost; neither is there without the other
 * @param nextActionAssignee the username of whoever is to do it; whoever records it where it is absent
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
        @Nullable String nextActionAssignee,
        @Nullable String status,
        @Nullable String decisionPointOn,
        @Nullable String decisionPointKind,
        @Nullable Boolean unanswered,
        @Nullable Boolean competitorQuestion,
        @Nullable Boolean decisionMakerChanged) {

    private static final String NO_ANSWER = "未回复";

    boolean isUnanswered() {
        return Boolean.TRUE.equals(unanswered);
    }

    boolean agreesOnAction() {
        return !isBlank(nextAction) && !"lost".equals(outcome);
    }

    /** As it is stored: with who does the next action, and with what customers say who have not answered. */
    InteractionEntry completed(@Nullable String assignee) {
        return new InteractionEntry(
                occurredAt,
                channel,
                participants,
                summary,
                isBlank(feedback) ? NO_ANSWER : feedback,
                outcome,
                nextAction,
                nextActionDueAt,
                assignee,
                status,
                decisionPointOn,
                decisionPointKind,
                unanswered,
                competitorQuestion,
                decisionMakerChanged);
    }

    static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
