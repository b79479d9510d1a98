package io.relance.task;

import io.relance.identity.Role;
import io.relance.identity.User;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Whose tasks somebody sees and may work on (U3): one's own and those one may claim; managers also their team's; directors and
 * administrators all.
 */
final class TaskScope {

    /** Over a row of {@code task} with the alias {@code t}. */
    static final String CONDITION = """
            (:seesAll or t.assignee = :viewerName
                or t.assignee is null and (:viewerName = any(t.candidate_users) or :viewerRole = any(t.candidate_groups))
                or :leads and t.assignee in (
                    select m.username from app_user m join team mt on m.team_id = mt.id where mt.manager_id = :viewer))
            """;

    private TaskScope() {}

    static GenericExecuteSpec bind(GenericExecuteSpec query, User viewer) {
        return query.bind("seesAll", viewer.role().seesAll())
                .bind("viewer", viewer.id())
                .bind("viewerName", viewer.username())
                .bind("viewerRole", viewer.role().code())
                .bind("leads", viewer.role() == Role.MANAGER);
    }
}
