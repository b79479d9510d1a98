package io.relance.customer;

import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
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
                .requiredText("feedback", entry.feedback(), TEXT)
                .required("outcome", entry.outcome())
                .oneOf("outcome", entry.outcome(), OUTCOMES)
                .text("nextAction", entry.nextAction(), LINE)
                .oneOf("status", entry.status(), STATES)
                .oneOf("decisionPointKind", entry.decisionPointKind(), DECISION_POINTS);
        moment(
                checks,
                "occurredAt",
                entry.occurredAt(),
                moment -> checks.that(!moment.isAfter(now.plus(CLOCKS_DIFFER)), "occurredAt", "in-the-future"));
        moment(checks, "nextActionDueAt", entry.nextActionDueAt(), moment -> {});
        checkDecisionPoint(checks, entry);
        if ("continue".equals(entry.outcome())) {
            checks.required("nextAction", entry.nextAction()).required("nextActionDueAt", entry.nextActionDueAt());
        }
        checks.orRefuse();
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

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
