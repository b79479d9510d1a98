package io.relance.purchase;

import io.relance.database.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something that a customer bought (D9). */
public record Purchase(
        UUID id,
        UUID customerId,
        LocalDate purchasedOn,
        String product,
        BigDecimal quantity,
        BigDecimal amount,
        @Nullable String note,
        String recordedBy,
        Instant recordedAt) {

    static Purchase read(Columns row) {
        return new Purchase(
                row.uuid("id"),
                row.uuid("customer_id"),
                row.date("purchased_on"),
                row.text("product"),
                row.required("quantity", BigDecimal.class),
                row.required("amount", BigDecimal.class),
                row.optionalText("note"),
                row.text("recorded_by"),
                row.instant("recorded_at"));
    }
}
