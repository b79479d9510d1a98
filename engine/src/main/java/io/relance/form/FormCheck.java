package io.relance.form;

import io.relance.refusal.Checks;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Checks an answer against a form's schema as form-js does in the browser: required, type, range, length, pattern, options.
 * A hidden field counts as absent. Beyond form-js, a field's property {@code check} is a FEEL condition over the whole answer
 * that must hold. Fields that the form does not have are refused, so that nobody writes process variables past it.
 */
public final class FormCheck {

    private static final int MOST_ROWS = 200;

    private final Map<String, List<FormOptions.Option>> choices;
    private final Checks checks = new Checks();

    private FormCheck(Map<String, List<FormOptions.Option>> choices) {
        this.choices = choices;
    }

    /** @param choices the options that the application gives to fields with a {@code valuesKey} */
    public static Answer check(
            JsonNode schema, Map<String, Object> answer, Map<String, List<FormOptions.Option>> choices) {
        var check = new FormCheck(choices);
        var accepted = check.level(schema, "", answer, answer);
        return new Answer(accepted, check.checks.errors());
    }

    /** Without a form nothing is asked, and nothing may be answered. */
    public static Answer withoutForm(Map<String, Object> answer) {
        var check = new FormCheck(Map.of());
        check.refuseUnknown("", answer, Set.of());
        return new Answer(Map.of(), check.checks.errors());
    }

    private Map<String, Object> level(
            JsonNode parent, String path, Map<String, Object> values, Map<String, Object> whole) {
        var accepted = new LinkedHashMap<String, Object>();
        var known = new HashSet<String>();
        FormField.in(parent).forEach(field -> {
            known.add(field.key());
            if (!field.isHidden(whole)) {
                var value = field(field, path + field.key(), values.get(field.key()), whole);
                if (value != null) {
                    accepted.put(field.key(), value);
                }
            }
        });
        refuseUnknown(path, values, known);
        return accepted;
    }

    private void refuseUnknown(String path, Map<String, Object> values, Set<String> known) {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> checks.refuse(path + key, "unknown-field"));
    }

    private @Nullable Object field(FormField field, String path, @Nullable Object value, Map<String, Object> whole) {
        if (isEmpty(value)) {
            checks.that(!field.isRequired(), path, "required");
            return null;
        }
        if (field.isList()) {
            return rows(field, path, value, whole);
        }
        FieldRules.check(checks, field, path, value, choices);
        field.condition()
                .filter(condition -> !Feel.holds(condition, whole))
                .ifPresent(broken ->
                        checks.refuse(path, "condition", field.conditionText(), field.englishConditionText()));
        return value;
    }

    private @Nullable Object rows(FormField field, String path, @Nullable Object value, Map<String, Object> whole) {
        if (!(value instanceof List<?> rows) || !rows.stream().allMatch(row -> row instanceof Map)) {
            checks.refuse(path, "list");
            return null;
        }
        checks.that(rows.size() <= MOST_ROWS, path, "too-many", MOST_ROWS);
        return IntStream.range(0, Math.min(rows.size(), MOST_ROWS))
                .mapToObj(i -> row(field, path + "[" + i + "].", rows.get(i), whole))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> row(FormField field, String path, @Nullable Object row, Map<String, Object> whole) {
        return level(field.node(), path, (Map<String, Object>) Objects.requireNonNull(row), whole);
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null
                || value instanceof String text && text.isBlank()
                || value instanceof List<?> list && list.isEmpty();
    }
}
