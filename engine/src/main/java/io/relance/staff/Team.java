package io.relance.staff;

import io.relance.database.Columns;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A team.
 *
 * @param parentId the team above, if there is one
 * @param manager the username of who leads it and all below
 * @param people how many are in it, without those below
 */
public record Team(
        UUID id,
        String name,
        @Nullable UUID parentId,
        @Nullable String manager,
        @Nullable String managerName,
        long people,
        long version) {

    static Team read(Columns row) {
        return new Team(
                row.uuid("id"),
                row.text("name"),
                row.optionalUuid("parent_id"),
                row.optionalText("manager"),
                row.optionalText("manager_name"),
                row.number("people"),
                row.number("version"));
    }
}
