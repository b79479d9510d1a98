package io.relance.sharing;

import io.relance.database.Columns;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With whom a customer is shared: a person, or a team and those below it.
 *
 * @param name of the person or team
 * @param sharedBy the name of who did it
 */
public record Share(
        @Nullable String username,
        @Nullable UUID teamId,
        String name,
        boolean canWrite,
        String sharedBy,
        Instant sharedAt) {

    static Share read(Columns row) {
        return new Share(
                row.optionalText("username"),
                row.optionalUuid("team_id"),
                row.text("name"),
                row.required("can_write", Boolean.class),
                row.text("shared_by_name"),
                row.instant("shared_at"));
    }
}
