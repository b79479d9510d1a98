package io.relance.finding;

import io.relance.customer.Customers;
import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.time.DateTimeException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What can be looked for. */
final class SearchRules {

    private static final int MOST_VALUES = 50;
    private static final int LINE = 200;

    private SearchRules() {}

    static void check(CustomerSearch search) {
        var checks = new Checks().text("search", search.search(), LINE);
        checkLists(checks, search);
        checkDay(checks, "createdFrom", search.createdFrom());
        checkDay(checks, "createdTo", search.createdTo());
        checkDay(checks, "firstContactFrom", search.firstContactFrom());
        checkDay(checks, "firstContactTo", search.firstContactTo());
        checkDay(checks, "lastContactFrom", search.lastContactFrom());
        checkDay(checks, "lastContactTo", search.lastContactTo());
        checkDay(checks, "nextTaskFrom", search.nextTaskFrom());
        checkDay(checks, "nextTaskTo", search.nextTaskTo());
        checks.that(isTeam(search.team()), "team", "malformed")
                .oneOf("planned", search.planned(), List.of("true", "false"))
                .oneOf("sort", search.sort(), Sort.codes())
                .oneOf("order", search.order(), List.of("asc", "desc"))
                .orRefuse();
    }

    private static void checkLists(Checks checks, CustomerSearch search) {
        checkValues(checks, "kind", search.kind(), List.of("company", "person"));
        checkValues(checks, "industry", search.industry(), List.of());
        checkValues(checks, "size", search.size(), List.of());
        checkValues(checks, "source", search.source(), List.of());
        checkValues(checks, "status", search.status(), Customers.STATES);
        checkValues(checks, "grade", search.grade(), List.of("A", "B", "C"));
        checkValues(checks, "tier", search.tier(), List.of("high", "mid", "low"));
        checkValues(checks, "quadrant", search.quadrant(), List.of("A", "B", "C", "D"));
        checkValues(checks, "tag", search.tag(), List.of());
        checkValues(checks, "owner", search.owner(), List.of());
    }

    /** @param allowed empty where any value may be looked for */
    private static void checkValues(Checks checks, String field, @Nullable List<String> given, List<String> allowed) {
        var values = CustomerSearch.values(given);
        checks.that(values.size() <= MOST_VALUES, field, "too-many", MOST_VALUES);
        for (var value : values.subList(0, Math.min(values.size(), MOST_VALUES))) {
            checks.text(field, value, LINE);
            checks.that(
                    allowed.isEmpty() || allowed.contains(value), field, "not-an-option", String.join(", ", allowed));
        }
    }

    private static void checkDay(Checks checks, String field, @Nullable String value) {
        checks.that(!CustomerSearch.says(value) || isDay(String.valueOf(value)), field, "date");
    }

    private static boolean isDay(String value) {
        try {
            return IsoTime.day(value) != null;
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    private static boolean isTeam(@Nullable String team) {
        try {
            return !CustomerSearch.says(team)
                    || UUID.fromString(String.valueOf(team).strip()).version() >= 0;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
