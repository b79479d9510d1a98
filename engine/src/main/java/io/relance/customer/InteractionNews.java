package io.relance.customer;

import static java.util.Objects.requireNonNullElse;

import io.relance.outbox.Message;
import io.relance.time.BusinessTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the models hear of a conversation. */
@Component
class InteractionNews {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final BusinessTime time;

    InteractionNews(BusinessTime time) {
        this.time = time;
    }

    /** A decision point that has passed when it is recorded needs no reminder. */
    List<Message> of(UUID interaction, SectionEntry entry) {
        var messages = new ArrayList<Message>();
        messages.add(recorded(interaction, entry));
        var day = entry.optionalDate("decisionPointOn");
        if (day != null && !day.isBefore(time.today())) {
            messages.add(decisionPoint(interaction, day, entry));
        }
        return messages;
    }

    private static Message recorded(UUID interaction, SectionEntry entry) {
        var variables = new HashMap<String, Object>();
        variables.put("customerId", entry.customerId().toString());
        variables.put("interactionId", interaction.toString());
        variables.put("channel", entry.text("channel"));
        variables.put("occurredAt", entry.instant("occurredAt").toString());
        variables.put("outcome", entry.text("outcome"));
        var day = entry.optionalDate("decisionPointOn");
        if (day != null) {
            variables.put("decisionPointOn", day.toString());
            variables.put("decisionPointKind", kind(entry));
        }
        return new Message("interaction-recorded", entry.customerId().toString(), variables);
    }

    private Message decisionPoint(UUID interaction, LocalDate day, SectionEntry entry) {
        return new Message(
                "decision-point-set",
                interaction.toString(),
                Map.of(
                        "customerId", entry.customerId().toString(),
                        "interactionId", interaction.toString(),
                        "decisionPointOn", day.toString(),
                        "decisionPointKind", kind(entry),
                        "remindAt", remindAt(day).toString()));
    }

    /** On the morning before; at once when that has passed. */
    private Instant remindAt(LocalDate day) {
        var morningBefore = time.at(day.minusDays(1), MORNING);
        var now = time.now();
        return morningBefore.isBefore(now) ? now : morningBefore;
    }

    private static String kind(SectionEntry entry) {
        return requireNonNullElse(entry.optionalText("decisionPointKind"), "proposal");
    }
}
