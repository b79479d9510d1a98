package io.relance.finding;

import io.relance.refusal.InvalidInput;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** In what order a list is; each has an index, and the id decides between equals. What is not known stands at one end. */
enum Sort {
    NEWEST("newest", "%s.id", "uuid", Sort::isId, true),
    NAME("name", "%s.name collate \"zh-x-icu\"", "text", key -> key.length() <= 400, false),
    LAST_CONTACT("lastContact", "coalesce(%s.last_contact_at, '-infinity')", "timestamptz", Sort::isMoment, true),
    NEXT_TASK("nextTask", "coalesce(%s.next_task_due_at, 'infinity')", "timestamptz", Sort::isMoment, false),
    VALUE("value", "coalesce(%s.worth, -1)", "numeric", Sort::isNumber, true);

    private final String code;
    private final String expression;
    private final String type;
    private final Predicate<String> key;
    private final boolean descends;

    Sort(String code, String expression, String type, Predicate<String> key, boolean descends) {
        this.code = code;
        this.expression = expression;
        this.type = type;
        this.key = key;
        this.descends = descends;
    }

    static List<String> codes() {
        return Arrays.stream(values()).map(sort -> sort.code).toList();
    }

    static Sort of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(sort -> sort.code.equals(code))
                .findFirst()
                .orElse(NEWEST);
    }

    boolean descends(@Nullable String order) {
        return CustomerSearch.says(order) ? "desc".equals(order) : descends;
    }

    /** Whether a page can have ended there. */
    boolean takes(String key) {
        return this.key.test(key);
    }

    private static boolean isId(String key) {
        return key.equals(UUID.fromString(key).toString());
    }

    private static boolean isNumber(String key) {
        return key.matches("-?\\d{1,60}(\\.\\d{1,60})?");
    }

    /** As PostgreSQL writes it. */
    private static boolean isMoment(String key) {
        return key.matches("-?infinity")
                || OffsetDateTime.parse(key.replace(' ', 'T')).getYear() > 0;
    }

    String key() {
        return "(" + keyOf("c") + ")::text";
    }

    /** @param row the alias of the row */
    String orderBy(String row, boolean descending) {
        var direction = descending ? " desc" : "";
        return " order by " + keyOf(row) + direction + (this == NEWEST ? "" : ", " + row + ".id" + direction);
    }

    private String keyOf(String row) {
        return expression.formatted(row);
    }

    Position at(String key, UUID id, boolean descending) {
        return new Position(code, descending, key, id);
    }

    /** Only what comes after this position. */
    Where after(Position position, boolean descending, Where where) {
        if (!position.sort().equals(code) || position.descending() != descending) {
            throw InvalidInput.in("cursor", "malformed");
        }
        var sign = descending ? " < " : " > ";
        var row = where.ordered();
        where.with("afterId", position.id());
        return this == NEWEST
                ? where.and(keyOf(row) + sign + ":afterId")
                : where.and(
                        "(" + keyOf(row) + ", " + row + ".id)" + sign + "(:afterKey::" + type + ", :afterId)",
                        "afterKey",
                        position.key());
    }
}
