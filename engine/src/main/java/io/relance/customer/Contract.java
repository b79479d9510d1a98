package io.relance.customer;

import io.relance.database.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A signed contract (P5, D9); it runs to the end of {@code endsOn}. */
public record Contract(
        UUID id,
        UUID customerId,
        String contractNumber,
        LocalDate effectiveOn,
        LocalDate endsOn,
        BigDecimal amount,
        Instant signedAt) {

    static Contract read(Columns row) {
        return new Contract(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.text("number"),
                row.date("effective_on"),
                row.date("ends_on"),
                row.required("amount", BigDecimal.class),
                row.instant("signed_at"));
    }
}
