package io.relance.staff;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, or did.
 *
 * @param active that they may sign in
 * @param settled that they have chosen a password of their own and confirmed their phone
 * @param phoneConfirmed that they have confirmed the phone that stands here
 * @param customers how many customers are theirs
 */
public record StaffMember(
        UUID id,
        String username,
        String displayName,
        @Nullable String number,
        @Nullable String department,
        @Nullable UUID teamId,
        @Nullable String teamName,
        String role,
        String email,
        @Nullable String phone,
        boolean phoneConfirmed,
        String locale,
        boolean active,
        boolean settled,
        long customers,
        long version,
        Instant createdAt) {

    static StaffMember read(Columns row) {
        return new StaffMember(
                row.uuid("id"),
                row.text("username"),
                row.text("display_name"),
                row.optionalText("number"),
                row.optionalText("department"),
                row.optionalUuid("team_id"),
                row.optionalText("team_name"),
                row.text("role"),
                row.text("email"),
                row.optionalText("phone"),
                row.optionalInstant("phone_confirmed_at") != null,
                row.text("locale"),
                row.required("active", Boolean.class),
                row.optionalInstant("settled_at") != null,
                row.number("customers"),
                row.number("version"),
                row.instant("created_at"));
    }
}
