package io.relance.timeline;

import io.relance.database.Columns;
import io.relance.database.JsonColumns;
import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that befell a customer.
 *
 * @param kind one of {@link Kind}, such as {@code interaction}
 * @param id of what it is in its own list; of a task its key
 * @param at when it was, not when it was recorded
 * @param by who did it, if somebody did
 * @param details what is worth reading of it, by kind
 */
public record Event(
        String kind, String id, Instant at, @Nullable String by, JsonNode details) {

    static Event read(Columns row, JsonColumns json) {
        return new Event(
                row.text("kind"),
                row.text("id"),
                row.instant("at"),
                row.optionalText("by"),
                json.tree(row.json("details")));
    }

    public Position position() {
        return new Position(at, id);
    }

    /** Where a page ends. What happened at one moment is in the order of its ids. */
    public record Position(Instant at, String id) {

        /** Before everything that ever happens. */
        static final Position NEWEST = new Position(Instant.parse("9999-12-31T00:00:00Z"), "~");

        private static final Instant OLDEST = Instant.parse("0001-01-01T00:00:00Z");

        /** @throws RuntimeException when nothing can have ended there */
        public static Position parse(String text) {
            var comma = text.indexOf(',');
            var at = Instant.parse(text.substring(0, comma));
            if (at.isBefore(OLDEST) || at.isAfter(NEWEST.at())) {
                throw new DateTimeException(text);
            }
            return new Position(at, text.substring(comma + 1));
        }

        @Override
        public String toString() {
            return at + "," + id;
        }
    }
}
