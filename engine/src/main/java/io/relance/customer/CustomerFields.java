package io.relance.customer;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads which fields of the record are other ones after a change than before. */
final class CustomerFields {

    /** What stands in the change log, by column, and what the record calls it. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("kind", "kind"),
            Map.entry("industry", "industry"),
            Map.entry("size", "size"),
            Map.entry("source", "source"),
            Map.entry("first_contact_on", "firstContactOn"),
            Map.entry("website", "website"),
            Map.entry("initial_need", "initialNeed"),
            Map.entry("remarks", "remarks"),
            Map.entry("founded_on", "foundedOn"),
            Map.entry("occupation", "occupation"),
            Map.entry("habits", "habits"),
            Map.entry("strategy", "strategy"),
            Map.entry("status", "status"),
            Map.entry("status_reason", "statusReason"),
            Map.entry("lost_reason", "lostReason"),
            Map.entry("lost_note", "lostNote"),
            Map.entry("grade", "grade"),
            Map.entry("value_tier", "valueTier"),
            Map.entry("quadrant", "quadrant"),
            Map.entry("owner", "owner"),
            Map.entry("tags", "tags"),
            Map.entry("needs", "needs"),
            Map.entry("plan", "plan"),
            Map.entry("evaluation", "evaluation"));

    private CustomerFields() {}

    /** Of two rows of {@code customer}. What a form said is compared field by field. */
    static Map<String, Change> changed(JsonNode before, JsonNode after) {
        var changes = new LinkedHashMap<String, Change>();
        for (var column : new TreeSet<>(NAMES.keySet())) {
            compare(String.valueOf(NAMES.get(column)), before.path(column), after.path(column), changes);
        }
        return changes;
    }

    private static void compare(String field, JsonNode before, JsonNode after, Map<String, Change> changes) {
        if (before.isObject() || after.isObject()) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(field + "." + name, before.path(name), after.path(name), changes));
            return;
        }
        var change = new Change(value(before), value(after));
        if (change.isOne()) {
            changes.put(field, change);
        }
    }

    private static @Nullable JsonNode value(JsonNode node) {
        return node.isMissingNode() || node.isNull() ? null : node;
    }
}
