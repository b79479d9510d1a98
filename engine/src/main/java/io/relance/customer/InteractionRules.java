package io.relance.customer;

import static io.relance.customer.InteractionEntry.isBlank;

import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the record of a conversation must hold (P4, F10). */
final class InteractionRules {

    static final List<String> STATES = List.of("in-progress", "awaiting-feedback", "done");
    static final List<String> DECISION_POINTS = List.of("proposal", "signing", "delivery");

    static final List<String> CHANNELS = List.of("phone", "visit", "online-meeting", "email", "wechat");
    private static final List<String> OUTCOMES = List.of("continue", "intent", "lost");
    private static final Duration CLOCKS_DIFFER = Duration.ofMinutes(5);
    private static final int LINE = 200;
    private static final int TEXT = 4000;

    private InteractionRules() {}

    static void check(InteractionEntry entry, Instant now) {
        var checks = new Checks()
                .required("occurredAt", entry.occurredAt())
                .required("channel", entry.channel())
                .oneOf("channel", entry.channel(), CHANNELS)
                .requiredText("participants", entry.participants(), LINE)
                .requiredText("summary", entry.summary(), TEXT)
                .text("feedback", entry.feedback(), TEXT)
                .that(entry.isUnanswered() || !isBlank(entry.feedback()), "feedback", "required")
                .required("outcome", entry.outcome())
                .oneOf("outcome", entry.outcome(), OUTCOMES)
                .text("nextAction", entry.nextAction(), LINE)
                .text("nextActionAssignee", entry.nextActionAssignee(), LINE)
                .oneOf("status", entry.status(), STATES)
                .oneOf("decisionPointKind", entry.decisionPointKind(), DECISION_POINTS);
        moment(
                checks,
                "occurredAt",
                entry.occurredAt(),
                moment -> checks.that(!moment.isAfter(now.plus(CLOCKS_DIFFER)), "occurredAt", "in-the-future"));
        checkNextAction(checks, entry);
        checkDecisionPoint(checks, entry);
        checks.orRefuse();
    }

    /** Who says one thing of it says what and by when. */
    private static void checkNextAction(Checks checks, InteractionEntry entry) {
        moment(checks, "nextActionDueAt", entry.nextActionDueAt(), moment -> {});
        var said = Stream.of(entry.nextAction(), entry.nextActionDueAt(), entry.nextActionAssignee())
                .anyMatch(field -> !isBlank(field));
        if (said || "continue".equals(entry.outcome())) {
            checks.required("nextAction", entry.nextAction()).required("nextActionDueAt", entry.nextActionDueAt());
        }
    }

    private static void checkDecisionPoint(Checks checks, InteractionEntry entry) {
        var day = entry.decisionPointOn();
        if (day == null || day.isBlank()) {
            checks.that(isBlank(entry.decisionPointKind()), "decisionPointOn", "required");
            return;
        }
        checks.required("decisionPointKind", entry.decisionPointKind());
        try {
            var wellFormed = IsoTime.day(day);
        } catch (DateTimeException malformed) {
            checks.refuse("decisionPointOn", "date");
        }
    }

    private static void moment(Checks checks, String field, @Nullable String value, Consumer<Instant> then) {
        if (isBlank(value)) {
            return;
        }
        try {
            then.accept(IsoTime.moment(String.valueOf(value)).toInstant());
        } catch (DateTimeException malformed) {
            checks.refuse(field, "date-time");
        }
    }
}
