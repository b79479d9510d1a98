package io.relance.audit;

import io.relance.refusal.Checks;
import io.relance.refusal.InvalidInput;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which lines; null does not narrow. From and to are moments with offset, the first included and the second not. */
public record AuditSearch(
        @Nullable String username,
        @Nullable String act,
        @Nullable String subject,
        @Nullable String from,
        @Nullable String to) {

    private static final int LONGEST = 200;

    private static final Map<String, String> CONDITIONS = Map.of(
            "username", " and e.username = lower(:username)",
            "act", " and e.act = :act",
            "subject", " and e.subject = :subject",
            "from", " and e.happened_at >= :from",
            "to", " and e.happened_at < :to");

    /** @throws InvalidInput when a part of it cannot be read */
    Map<String, Object> terms() {
        new Checks()
                .text("username", username, LONGEST)
                .text("act", act, LONGEST)
                .text("subject", subject, LONGEST)
                .orRefuse();
        var terms = new HashMap<String, Object>();
        put(terms, "username", username);
        put(terms, "act", act);
        put(terms, "subject", subject);
        put(terms, "from", moment("from", from));
        put(terms, "to", moment("to", to));
        return terms;
    }

    static String condition(Map<String, Object> terms) {
        return terms.keySet().stream()
                .map(term -> CONDITIONS.getOrDefault(term, ""))
                .reduce("", String::concat);
    }

    private static void put(Map<String, Object> terms, String name, @Nullable Object value) {
        if (value != null && !(value instanceof String text && text.isBlank())) {
            terms.put(name, value);
        }
    }

    private static @Nullable Instant moment(String field, @Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : IsoTime.moment(text).toInstant();
        } catch (DateTimeException unreadable) {
            throw InvalidInput.in(field, "date-time");
        }
    }
}
