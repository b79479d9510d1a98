package io.relance.customer;

import io.relance.identity.Role;
import io.relance.identity.User;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Whose customers somebody sees (U3): reps their own and, as long as a task of theirs is open, those they work on; managers also
 * their team's; directors and administrators all. The one place that says so; every query that reads customers carries its condition.
 */
public final class CustomerScope {

    /** Over a row of {@code customer} with the alias {@code c}. */
    public static final String CONDITION = """
            (:seesAll or c.owner_id = :viewer
                or exists (select 1 from task st where st.customer_id = c.id and st.state = 'open' and st.assignee = :viewerName)
                or :leads and c.owner_id in (select m.id from app_user m join team mt on m.team_id = mt.id where mt.manager_id = :viewer))
            """;

    private CustomerScope() {}

    public static GenericExecuteSpec bind(GenericExecuteSpec query, User viewer) {
        return query.bind("seesAll", viewer.role().seesAll())
                .bind("viewer", viewer.id())
                .bind("viewerName", viewer.username())
                .bind("leads", viewer.role() == Role.MANAGER);
    }
}
