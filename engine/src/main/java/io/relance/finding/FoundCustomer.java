package io.relance.finding;

import io.relance.database.Columns;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a line of a list.
 *
 * @param worth the amount that is expected of it (P5)
 * @param nextTaskDueAt when the first of its open tasks is due
 */
public record FoundCustomer(
        UUID id,
        String number,
        String name,
        String kind,
        String industry,
        String size,
        String source,
        LocalDate firstContactOn,
        String status,
        @Nullable String grade,
        @Nullable String valueTier,
        @Nullable String quadrant,
        UUID ownerId,
        String ownerUsername,
        String ownerName,
        List<String> tags,
        @Nullable BigDecimal worth,
        @Nullable Instant lastContactAt,
        @Nullable Instant nextTaskDueAt,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    static FoundCustomer read(Columns row) {
        return new FoundCustomer(
                row.uuid("id"),
                row.text("number"),
                row.text("name"),
                row.text("kind"),
                row.text("industry"),
                row.text("size"),
                row.text("source"),
                row.date("first_contact_on"),
                row.text("status"),
                row.optionalText("grade"),
                row.optionalText("value_tier"),
                row.optionalText("quadrant"),
                row.uuid("owner_id"),
                row.text("owner_username"),
                row.text("owner_name"),
                row.texts("tags"),
                row.row().get("worth", BigDecimal.class),
                row.optionalInstant("last_contact_at"),
                row.optionalInstant("next_task_due_at"),
                row.number("version"),
                row.instant("created_at"),
                row.instant("updated_at"));
    }
}
