package io.relance.customer;

import static java.util.stream.Collectors.joining;

import io.r2dbc.spi.Parameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The fields of the record that people edit by hand, and the columns where they stand. What a text says counts without blanks around it; nothing but blanks is nothing. */
record EditedFields(JsonNode edit) {

    static final String TAGS = "tags";

    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("name", "name"),
            Map.entry("kind", "kind"),
            Map.entry("industry", "industry"),
            Map.entry("size", "size"),
            Map.entry("source", "source"),
            Map.entry("firstContactOn", "first_contact_on"),
            Map.entry("website", "website"),
            Map.entry("initialNeed", "initial_need"),
            Map.entry("remarks", "remarks"),
            Map.entry("foundedOn", "founded_on"),
            Map.entry("occupation", "occupation"),
            Map.entry("habits", "habits"),
            Map.entry("strategy", "strategy"),
            Map.entry("valueTier", "value_tier"),
            Map.entry(TAGS, "tags"));
    private static final Set<String> DAYS = Set.of("firstContactOn", "foundedOn");

    static boolean knows(String field) {
        return COLUMNS.containsKey(field);
    }

    List<String> names() {
        return edit.propertyNames().stream()
                .filter(EditedFields::knows)
                .sorted()
                .toList();
    }

    String assignments() {
        return names().stream()
                .map(field -> COLUMNS.get(field) + " = :" + field + (DAYS.contains(field) ? "::date" : ""))
                .collect(joining(", "));
    }

    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        names().forEach(field -> values.put(field, value(field)));
        return values;
    }

    private Object value(String field) {
        if (field.equals(TAGS)) {
            return edit.path(field)
                    .valueStream()
                    .map(tag -> tag.asString().strip())
                    .distinct()
                    .toArray(String[]::new);
        }
        var text = edit.path(field).asString("").strip();
        return text.isEmpty() ? Parameters.in(String.class) : text;
    }
}
