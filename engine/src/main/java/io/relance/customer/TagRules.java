package io.relance.customer;

import io.relance.refusal.Checks;
import java.util.List;

/** What tags can be (D8). */
final class TagRules {

    private static final int LONGEST = 40;
    private static final int MOST = 50;

    private TagRules() {}

    static void check(Checks checks, String field, List<String> tags) {
        checks.that(tags.size() <= MOST, field, "too-many", MOST);
        tags.forEach(tag -> checks.requiredText(field, tag, LONGEST));
    }
}
