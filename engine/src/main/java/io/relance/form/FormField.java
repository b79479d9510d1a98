package io.relance.form;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One component of a form that holds a value; reads the schema of form-js. */
record FormField(JsonNode node) {

    private static final Set<String> WITH_ROWS = Set.of("dynamiclist");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,18})?");
    private static final Set<String> LAYOUT = Set.of("group", "default");

    /** The fields below a form, a group or a list, groups without a path of their own dissolved. */
    static Stream<FormField> in(JsonNode parent) {
        return parent.path("components").valueStream().flatMap(FormField::dissolve);
    }

    private static Stream<FormField> dissolve(JsonNode component) {
        if (LAYOUT.contains(component.path("type").asString(""))) {
            return in(component);
        }
        var field = new FormField(component);
        return field.key().isEmpty() ? Stream.empty() : Stream.of(field);
    }

    String key() {
        return text(isList() ? "path" : "key");
    }

    String type() {
        return text("type");
    }

    boolean isList() {
        return WITH_ROWS.contains(text("type"));
    }

    /** Always, or while the property {@code requiredWhen} holds. */
    boolean isRequired(Feel feel, Map<String, Object> values) {
        return node.path("validate").path("required").asBoolean(false) || holds(property("requiredWhen"), feel, values);
    }

    boolean isHidden(Feel feel, Map<String, Object> values) {
        return holds(node.path("conditional").path("hide").asString(""), feel, values);
    }

    /** Shows something, and asks nothing. */
    boolean isShownOnly() {
        return node.path("disabled").asBoolean(false) || node.path("readonly").asBoolean(false);
    }

    private static boolean holds(String expression, Feel feel, Map<String, Object> values) {
        return !expression.isEmpty() && feel.holds(expression, values);
    }

    /** The FEEL condition that the property {@code check} states. */
    Optional<String> condition() {
        return Optional.of(property("check")).filter(text -> !text.isEmpty());
    }

    /** What the property {@code checkText} says of it to people. */
    String conditionText() {
        return property("checkText");
    }

    /** The same in English, by the property {@code checkText-en}. */
    String englishConditionText() {
        var text = property("checkText-en");
        return text.isEmpty() ? conditionText() : text;
    }

    /** Options are a proposal: values of one's own are welcome. */
    boolean isOpen() {
        return property("open").equals("true");
    }

    String property(String name) {
        return node.path("properties").path(name).asString("");
    }

    JsonNode validate() {
        return node.path("validate");
    }

    String text(String name) {
        return node.path(name).asString("");
    }

    /** The limit of this name below {@code validate}; null when there is none, or one that only the browser can compute. */
    @Nullable
    BigDecimal limit(String name) {
        var text = validate().path(name).asString("");
        return NUMBER.matcher(text).matches() ? new BigDecimal(text) : null;
    }
}
