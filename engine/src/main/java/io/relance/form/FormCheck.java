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
 * A hidden field counts as absent, and so does one that only shows something. Beyond form-js, a field's property {@code check} is a
 * FEEL condition over the whole answer, and over what the task is {@code about}, that must hold; {@code requiredWhen} is one under
 * which the field must be filled in. Fields that the form does not have are refused, so that nobody writes process variables past it.
 */
public final class FormCheck {

    private static final int MOST_ROWS = 200;

    private final FormSetting setting;
    private final Checks checks;

    private FormCheck(FormSetting setting, Checks checks) {
        this.setting = setting;
        this.checks = checks;
    }

    public static Answer check(JsonNode schema, Map<String, Object> answer, FormSetting setting) {
        var checks = new Checks();
        var accepted = new FormCheck(setting, checks).level(schema, "", answer, setting.with(answer));
        return new Answer(accepted, checks.errors());
    }

    /** Without a form nothing is asked, and nothing may be answered. */
    public static Answer withoutForm(Map<String, Object> answer) {
        var checks = new Checks();
        refuseUnknown(checks, "", answer, Set.of());
        return new Answer(Map.of(), checks.errors());
    }

    private Map<String, Object> level(
            JsonNode parent, String path, Map<String, Object> values, Map<String, Object> whole) {
        var accepted = new LinkedHashMap<String, Object>();
        var known = new HashSet<String>();
        FormField.in(parent).forEach(field -> {
            known.add(field.key());
            if (!field.isShownOnly() && !field.isHidden(setting.feel(), whole)) {
                var value = field(field, path + field.key(), values.get(field.key()), whole);
                if (value != null) {
                    accepted.put(field.key(), value);
                }
            }
        });
        refuseUnknown(checks, path, values, known);
        return accepted;
    }

    private static void refuseUnknown(Checks checks, String path, Map<String, Object> values, Set<String> known) {
        values.keySet().stream()
                .filter(key -> !known.contains(key))
                .forEach(key -> checks.refuse(path + key, "unknown-field"));
    }

    private @Nullable Object field(FormField field, String path, @Nullable Object value, Map<String, Object> whole) {
        if (isEmpty(value)) {
            checks.that(!field.isRequired(setting.feel(), whole), path, "required");
            return null;
        }
        if (field.isList()) {
            return rows(field, path, value, whole);
        }
        FieldRules.check(checks, field, path, value, setting.choices());
        field.condition()
                .filter(condition -> !setting.feel().holds(condition, whole))
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
