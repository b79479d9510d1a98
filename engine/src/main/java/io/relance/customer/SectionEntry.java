package io.relance.customer;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.refusal.InvalidInput;
import io.relance.time.IsoTime;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import tools.jackson.databind.JsonNode;

/**
 * What a form said of a customer.
 *
 * @param recordedBy who completed the task
 * @param contractId the contract that it is about, if any
 * @param serviceRequestId the service request that it is about, if any
 * @param fields the form's fields; the readers refuse by name what is missing or not of its kind
 */
public record SectionEntry(
        UUID customerId,
        String recordedBy,
        @Nullable UUID contractId,
        @Nullable UUID serviceRequestId,
        JsonNode fields) {

    public String text(String field) {
        var value = optionalText(field);
        if (value == null) {
            throw InvalidInput.in(field, "required");
        }
        return value;
    }

    public @Nullable String optionalText(String field) {
        var value = fields.path(field);
        return value.isMissingNode() || value.isNull() || value.asString().isBlank() ? null : value.asString();
    }

    public Instant instant(String field) {
        return parseInstant(field, text(field));
    }

    public @Nullable Instant optionalInstant(String field) {
        var value = optionalText(field);
        return value == null ? null : parseInstant(field, value);
    }

    public LocalDate date(String field) {
        try {
            return IsoTime.day(text(field));
        } catch (DateTimeException malformed) {
            throw InvalidInput.in(field, "date");
        }
    }

    public @Nullable LocalDate optionalDate(String field) {
        return optionalText(field) == null ? null : date(field);
    }

    /** Whether the field says true; absent means no. */
    public boolean flag(String field) {
        return fields.path(field).asBoolean(false);
    }

    public BigDecimal number(String field) {
        try {
            return new BigDecimal(text(field));
        } catch (NumberFormatException malformed) {
            throw InvalidInput.in(field, "number");
        }
    }

    /** The field as a parameter, null where it is absent. */
    public GenericExecuteSpec bind(GenericExecuteSpec statement, String parameter, String field) {
        var value = optionalText(field);
        return value == null ? statement.bindNull(parameter, String.class) : statement.bind(parameter, value);
    }

    /** The field as a value to bind, null where it is absent. */
    Parameter parameter(String field) {
        var value = optionalText(field);
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }

    private static Instant parseInstant(String field, String value) {
        try {
            return IsoTime.moment(value).toInstant();
        } catch (DateTimeException malformed) {
            throw InvalidInput.in(field, "date-time");
        }
    }
}
