package io.relance.form;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.toCollection;

import io.relance.refusal.Checks;
import io.relance.time.IsoTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.temporal.TemporalAccessor;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What a present value must be, by the type of its field. */
final class FieldRules {

    private static final int LONGEST = 10_000;
    private static final int MOST_CHOICES = 200;
    private static final BigDecimal LARGEST = BigDecimal.TEN.pow(15);
    private static final Pattern PHONE = Pattern.compile("\\+?[\\d()\\s-]{5,20}");

    private FieldRules() {}

    static void check(
            Checks checks,
            FormField field,
            String path,
            @Nullable Object value,
            Map<String, List<FormOptions.Option>> choices) {
        switch (field.type()) {
            case "number" -> number(checks, field, path, value);
            case "checkbox" -> checks.that(value instanceof Boolean, path, "boolean");
            case "datetime" -> moment(checks, field, path, value);
            case "select", "radio" ->
                options(field, choices)
                        .ifPresentOrElse(
                                allowed -> choice(checks, path, value, allowed),
                                () -> text(checks, field, path, value));
            case "checklist", "taglist" -> choicesOf(checks, field, path, value, options(field, choices));
            default -> text(checks, field, path, value);
        }
    }

    private static void text(Checks checks, FormField field, String path, @Nullable Object value) {
        if (!(value instanceof String text)) {
            checks.refuse(path, "text");
            return;
        }
        var shortest = field.limit("minLength");
        var longest = field.limit("maxLength");
        var pattern = field.validate().path("pattern").asString("");
        checks.text(path, text, longest == null ? LONGEST : longest.intValue())
                .that(
                        shortest == null || text.length() >= shortest.intValue(),
                        path,
                        "too-short",
                        shortest == null ? 0 : shortest)
                .that(
                        pattern.isEmpty()
                                || Pattern.compile(pattern).matcher(text).find(),
                        path,
                        "pattern");
        switch (field.validate().path("validationType").asString("")) {
            case "email" -> checks.email(path, text);
            case "phone" -> checks.matches(path, text, PHONE, "phone");
            default -> {}
        }
    }

    private static void number(Checks checks, FormField field, String path, @Nullable Object value) {
        if (!(value instanceof Number some) || !Double.isFinite(some.doubleValue()) && some instanceof Double) {
            checks.refuse(path, "number");
            return;
        }
        var number = new BigDecimal(some.toString());
        var least = requireNonNullElse(field.limit("min"), LARGEST.negate());
        var most = requireNonNullElse(field.limit("max"), LARGEST);
        var digits = field.node().path("decimalDigits").asInt(18);
        checks.that(number.compareTo(least) >= 0, path, "too-small", least)
                .that(number.compareTo(most) <= 0, path, "too-large", most)
                .that(number.stripTrailingZeros().scale() <= digits, path, "decimals", digits);
    }

    private static void moment(Checks checks, FormField field, String path, @Nullable Object value) {
        var subtype = field.text("subtype");
        try {
            TemporalAccessor unused = read(subtype, String.valueOf(value));
        } catch (DateTimeException malformed) {
            checks.refuse(path, subtype.equals("date") ? "date" : subtype.equals("time") ? "time" : "date-time");
        }
    }

    private static TemporalAccessor read(String subtype, String text) {
        return switch (subtype) {
            case "date" -> IsoTime.day(text);
            case "time" -> LocalTime.parse(text.replaceAll("([+-]\\d\\d:\\d\\d|Z)$", ""));
            default -> IsoTime.moment(text);
        };
    }

    private static void choice(Checks checks, String path, @Nullable Object value, Set<String> allowed) {
        checks.oneOf(path, String.valueOf(value), allowed);
    }

    private static void choicesOf(
            Checks checks, FormField field, String path, @Nullable Object value, Optional<Set<String>> allowed) {
        if (!(value instanceof List<?> list) || !list.stream().allMatch(item -> item instanceof String)) {
            checks.refuse(path, "list-of-text");
            return;
        }
        checks.that(list.size() <= MOST_CHOICES, path, "too-many", MOST_CHOICES);
        for (int i = 0; i < Math.min(list.size(), MOST_CHOICES); i++) {
            var item = (String) list.get(i);
            var at = path + "[" + i + "]";
            checks.requiredText(at, item, 200);
            allowed.filter(options -> !field.isOpen()).ifPresent(options -> checks.oneOf(at, item, options));
        }
    }

    /** Empty where the options are not known to the server. */
    private static Optional<Set<String>> options(FormField field, Map<String, List<FormOptions.Option>> choices) {
        var key = field.text("valuesKey");
        if (!key.isEmpty()) {
            return Optional.ofNullable(choices.get(key))
                    .map(options ->
                            options.stream().map(FormOptions.Option::value).collect(toCollection(LinkedHashSet::new)));
        }
        return Optional.of(field.node().path("values"))
                .filter(JsonNode::isArray)
                .map(values -> values.valueStream()
                        .map(option -> option.path("value").asString())
                        .collect(toCollection(LinkedHashSet::new)));
    }
}
