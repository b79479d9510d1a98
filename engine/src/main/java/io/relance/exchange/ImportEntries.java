package io.relance.exchange;

import static java.util.Objects.requireNonNullElse;

import io.relance.customer.BulkEntry;
import io.relance.customer.Registration;
import io.relance.customer.Registration.ContactEntry;
import io.relance.refusal.FieldError;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes customers of rows. Pure, but for what it was given. */
final class ImportEntries {

    private static final Pattern FORMULA = Pattern.compile("(?s)'[\\s]*[=+\\-@＝＋－＠].*");
    private static final Pattern DAY_ENDS = Pattern.compile("[ T]");
    private static final Pattern BETWEEN = Pattern.compile("[年月/.]");
    private static final Pattern DIGITS = Pattern.compile("\\d{1,4}");

    private final List<Optional<ImportField>> columns;
    private final Map<ImportField, @Nullable String> defaults = new EnumMap<>(ImportField.class);
    private final Labels labels;
    private final Map<String, UUID> owners;
    private final UUID importer;

    /** @param owners whom the importer may give customers to, by username and by name */
    ImportEntries(ImportPlan plan, Labels labels, Map<String, UUID> owners, UUID importer) {
        this.columns = plan.columns().stream().map(ImportField::find).toList();
        plan.defaults()
                .forEach((code, value) -> ImportField.find(code).ifPresent(field -> defaults.put(field, given(value))));
        this.labels = labels;
        this.owners = owners;
        this.importer = importer;
    }

    BulkEntry of(List<String> row) {
        var values = values(row);
        var owner = values.get(ImportField.OWNER);
        return new BulkEntry(
                registration(values),
                kind(values),
                tags(values.get(ImportField.TAGS)),
                owner == null ? importer : owners.getOrDefault(owner.toLowerCase(Locale.ROOT), importer));
    }

    /** What no rule of a registration says: the owner is somebody whom the importer may give customers to. */
    List<FieldError> faults(List<String> row) {
        var owner = values(row).get(ImportField.OWNER);
        return owner == null || owners.containsKey(owner.toLowerCase(Locale.ROOT))
                ? List.of()
                : List.of(FieldError.of("owner", "unknown-user", owner));
    }

    private Map<ImportField, @Nullable String> values(List<String> row) {
        var values = new EnumMap<ImportField, @Nullable String>(defaults);
        for (var i = 0; i < Math.min(row.size(), columns.size()); i++) {
            var value = given(row.get(i));
            if (value != null) {
                columns.get(i).ifPresent(field -> values.put(field, value));
            }
        }
        return values;
    }

    private Registration registration(Map<ImportField, @Nullable String> values) {
        return new Registration(
                values.get(ImportField.NAME),
                code("industry", values.get(ImportField.INDUSTRY)),
                code("size", values.get(ImportField.SIZE)),
                code("source", values.get(ImportField.SOURCE)),
                day(values.get(ImportField.FIRST_CONTACT_ON)),
                values.get(ImportField.WEBSITE),
                values.get(ImportField.INITIAL_NEED),
                values.get(ImportField.REMARKS),
                day(values.get(ImportField.FOUNDED_ON)),
                List.of(new ContactEntry(
                        values.get(ImportField.CONTACT_NAME),
                        values.get(ImportField.CONTACT_TITLE),
                        values.get(ImportField.PHONE),
                        values.get(ImportField.EMAIL),
                        day(values.get(ImportField.BIRTHDAY)))));
    }

    private String kind(Map<ImportField, @Nullable String> values) {
        return requireNonNullElse(code("kind", values.get(ImportField.KIND)), "company");
    }

    private @Nullable String code(String list, @Nullable String written) {
        return written == null ? null : labels.code(list, written);
    }

    /** 2026/3/5, 2026.3.5, 2026年3月5日 and 2026-03-05 10:00 as 2026-03-05. */
    private static @Nullable String day(@Nullable String written) {
        if (written == null) {
            return null;
        }
        var day = DAY_ENDS.split(written.strip(), 2)[0];
        var parts = BETWEEN.matcher(day).replaceAll("-").replace("日", "").split("-");
        return parts.length == 3
                        && Arrays.stream(parts)
                                .allMatch(part -> DIGITS.matcher(part).matches())
                ? "%s-%2s-%2s".formatted(parts[0], parts[1], parts[2]).replace(' ', '0')
                : written;
    }

    private static List<String> tags(@Nullable String written) {
        return written == null
                ? List.of()
                : Arrays.stream(written.split("[,;，；、|\n]"))
                        .map(String::strip)
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .toList();
    }

    /** Without the apostrophe that an export puts before what looks like a formula. */
    private static @Nullable String given(@Nullable String cell) {
        var text = cell == null ? "" : cell.strip();
        var bare = FORMULA.matcher(text).matches() ? text.substring(1) : text;
        return bare.isEmpty() ? null : bare;
    }
}
