package io.relance.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns the details of a fact into words that a template can use. Adds what follows from them and the moment of telling:
 * {@code remaining} or {@code overdueBy} from {@code dueAt}, {@code endsOn} and {@code daysLeft} from {@code endsAt} or {@code endsOn}.
 */
record Words(Language language, ZoneId zone, Instant now) {

    Map<String, Object> of(Map<String, Object> details) {
        var words = say(details);
        if (details.get("dueAt") instanceof Instant dueAt) {
            words.put(dueAt.isAfter(now) ? "remaining" : "overdueBy", between(dueAt));
        }
        if (details.get("endsAt") instanceof Instant endsAt) {
            words.putAll(end(endsAt.atZone(zone).toLocalDate()));
        }
        if (details.get("endsOn") instanceof LocalDate endsOn) {
            words.putAll(end(endsOn));
        }
        if (details.get("priority") instanceof Number priority) {
            words.put("priority", language.say(urgency(priority.intValue())));
        }
        return words;
    }

    private Map<String, Object> say(Map<?, ?> details) {
        var words = new HashMap<String, Object>();
        details.forEach((name, value) -> words.put(String.valueOf(name), say(value)));
        return words;
    }

    private Object say(Object value) {
        return switch (value) {
            case Wording wording -> language.say(wording);
            case Instant moment -> language.say(moment, zone, now);
            case LocalDate date -> language.say(date, zone, now);
            case Number number -> language.say(number);
            case Map<?, ?> map -> say(map);
            case List<?> list -> list.stream().map(this::say).toList();
            default -> value.toString();
        };
    }

    private Map<String, Object> end(LocalDate day) {
        var said = language.say(day, zone, now);
        var left = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), day);
        return left < 0 ? Map.of("endsOn", said) : Map.of("endsOn", said, "daysLeft", String.valueOf(left));
    }

    private String between(Instant dueAt) {
        return Span.of(Duration.between(dueAt, now).abs()).in(language);
    }

    /** The engine's priorities go from 0 to 100, 50 where nothing is said. */
    private static Wording urgency(int priority) {
        if (isHigh(priority)) {
            return new Wording("高", "high");
        }
        return priority < 34 ? new Wording("低", "low") : new Wording("普通", "normal");
    }

    static boolean isHigh(int priority) {
        return priority > 66;
    }
}
