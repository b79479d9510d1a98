package io.relance.task;

import io.relance.identity.Role;
import io.relance.identity.TeamTree;
import io.relance.identity.User;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Whose tasks somebody sees and may work on (U3): one's own and those one may claim; managers also those of the teams that they lead and of those below; directors and
 * administrators all.
 */
final class TaskScope {

    /** Over a row of {@code task} with the alias {@code t}. */
    static final String CONDITION = """
            (:seesAll or t.assignee = :viewerName
                or t.assignee is null and (:viewerName = any(t.candidate_users) or :viewerRole = any(t.candidate_groups))
                or t.assignee in (select p.username from app_user p where p.id in (""" + TeamTree.LED_PEOPLE + ")))\n";

    private TaskScope() {}

    static GenericExecuteSpec bind(GenericExecuteSpec query, User viewer) {
        return query.bind("seesAll", viewer.role().seesAll())
                .bind("viewer", viewer.id())
                .bind("viewerName", viewer.username())
                .bind("viewerRole", viewer.role().code())
                .bind("leads", viewer.role() == Role.MANAGER);
    }
}
