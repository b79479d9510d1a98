package io.relance.process;

import io.relance.time.IsoTime;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.threeten.extra.PeriodDuration;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What models write, as the values that blocks take, and back. */
@Component
class BlockValues {

    private static final TypeReference<Map<String, Object>> VARIABLES = new TypeReference<>() {};

    /** Moments and days as forms, people and the engine write them. */
    private static final Map<Class<?>, Function<String, Object>> READERS = Map.of(
            String.class, BlockValues::text,
            UUID.class, UUID::fromString,
            Instant.class, text -> IsoTime.zoned(text).toInstant(),
            LocalDate.class, IsoTime::day,
            Duration.class, Duration::parse,
            Period.class, Period::parse,
            PeriodDuration.class, PeriodDuration::parse);

    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(String.class, "a text that can be stored"),
            Map.entry(UUID.class, "an id"),
            Map.entry(Instant.class, "a moment such as 2026-11-21T09:00+08:00"),
            Map.entry(LocalDate.class, "a day such as 2026-11-21"),
            Map.entry(Duration.class, "a duration such as PT24H or P2D"),
            Map.entry(Period.class, "a period such as P3M"),
            Map.entry(PeriodDuration.class, "a duration such as PT24H or P2D"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(int.class, "a whole number"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(long.class, "a whole number"),
            Map.entry(Long.class, "a whole number"));

    private final JsonMapper json;

    BlockValues(JsonMapper json) {
        this.json = json;
    }

    /** @throws io.relance.refusal.InvalidInput naming the field that is missing or not what the block takes */
    @Nullable
    Object read(BlockField field, Job job) {
        var given = field.in(job);
        if (given.isEmpty() && !field.isOptional()) {
            throw field.missing();
        }
        return given.map(value -> read(field, value)).orElse(null);
    }

    /** Nothing that is given back is lost: what a record does not know is null for the model. */
    Map<String, Object> variables(Object output) {
        return json.convertValue(output, VARIABLES);
    }

    private Object read(BlockField field, Object given) {
        try {
            return convert(field, given);
        } catch (RuntimeException malformed) {
            throw field.malformed(given, kind(field));
        }
    }

    private Object convert(BlockField field, Object given) {
        var type = field.component().getType();
        if (type.isEnum()) {
            return option(type, given.toString());
        }
        if (field.options().filter(Options::areAll).isPresent() && !isOption(field, given)) {
            throw new IllegalArgumentException();
        }
        var reader = READERS.get(type);
        return reader == null ? structured(field, given) : reader.apply(given.toString());
    }

    private Object structured(BlockField field, Object given) throws JacksonException {
        var type = json.constructType(field.component().getGenericType());
        return json.convertValue(given, type);
    }

    /** The database keeps no such text, and would refuse it each time anew. */
    private static String text(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException();
        }
        return text;
    }

    private static boolean isOption(BlockField field, Object given) {
        return field.options()
                .filter(options -> options.include(given.toString()))
                .isPresent();
    }

    private static Object option(Class<?> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(option -> code(option).equals(code))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static String kind(BlockField field) {
        var type = field.component().getType();
        return field.options()
                .filter(Options::areAll)
                .map(options -> "one of " + options)
                .orElseGet(() -> KINDS.getOrDefault(type, "a " + type.getSimpleName()));
    }

    /** As models write it: ROUND_ROBIN is round-robin. */
    static String code(Object option) {
        return ((Enum<?>) option).name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
