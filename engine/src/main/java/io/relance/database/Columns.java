package io.relance.database;

import io.r2dbc.postgresql.codec.Json;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A row's columns by name. A null where the reader expects a value is a defect and names the column. */
public record Columns(Readable row) {

    /** For {@code DatabaseClient...map(Columns.as(User::read))}. */
    public static <T> Function<Readable, T> as(Function<Columns, T> reader) {
        return row -> reader.apply(new Columns(row));
    }

    public String text(String column) {
        return required(column, String.class);
    }

    public @Nullable String optionalText(String column) {
        return row.get(column, String.class);
    }

    public UUID uuid(String column) {
        return required(column, UUID.class);
    }

    public @Nullable UUID optionalUuid(String column) {
        return row.get(column, UUID.class);
    }

    public long number(String column) {
        return required(column, Long.class);
    }

    public @Nullable Long optionalNumber(String column) {
        return row.get(column, Long.class);
    }

    public Instant instant(String column) {
        return required(column, OffsetDateTime.class).toInstant();
    }

    public @Nullable Instant optionalInstant(String column) {
        var value = row.get(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }

    public LocalDate date(String column) {
        return required(column, LocalDate.class);
    }

    public @Nullable LocalDate optionalDate(String column) {
        return row.get(column, LocalDate.class);
    }

    public List<String> texts(String column) {
        return List.of(required(column, String[].class));
    }

    /** The JSON text of a jsonb column. */
    public String json(String column) {
        return required(column, Json.class).asString();
    }

    public @Nullable String optionalJson(String column) {
        var value = row.get(column, Json.class);
        return value == null ? null : value.asString();
    }

    public <T> T required(String column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type), column);
    }
}
