package io.relance.customer;

import io.relance.identity.Role;
import io.relance.identity.TeamTree;
import io.relance.identity.User;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;

/**
 * Whose customers somebody sees and changes (U3). Reps see their own, those that are shared with them or a team above them, and, as long as a
 * task of theirs is open, those they work on; managers also what belongs to the teams that they lead and those below, and what is shared with
 * these or with one above them; directors and administrators all. Changing takes more: an open task is not enough, and a share must say so.
 * The one place that says so; every query that reads customers carries its condition.
 *
 * <p>Whom and what it names is read once for a query, not once for each row.
 */
public final class CustomerScope {

    /** The ids of those whose customers are the viewer's to see and to change. */
    static final String OWNERS = TeamTree.LED_PEOPLE + " union select :viewer\n";

    /** By a share with a team, whoever is in it or leads it is meant, and whoever is in one below or leads that. */
    private static final String SHARED = TeamTree.LED + """
            , above(id) as (
                (select m.team_id from app_user m where m.id = :viewer and m.team_id is not null union select id from led)
                union select t.parent_id from team t join above on t.id = above.id where t.parent_id is not null)
            select s.customer_id from customer_share s
            where (s.user_id = :viewer or s.team_id in (select id from above))
            """;

    private static final String WORKED_ON = """
            union select st.customer_id from task st
            where st.assignee = :viewerName and st.state = 'open' and st.customer_id is not null
            """;

    /** The ids of customers of others that the viewer may see. */
    static final String GIVEN = SHARED + WORKED_ON;

    /** Over a row of {@code customer} with the alias {@code c}: whether the viewer may see it. */
    public static final String CONDITION = condition(GIVEN);

    /** Over a row of {@code customer} with the alias {@code c}: whether the viewer may change it. */
    public static final String WRITE_CONDITION = condition(SHARED + "and s.can_write\n");

    /** Over a row of {@code customer} with the alias {@code c}: whether the viewer deals with it, as who changes it or has an open task with it. */
    static final String WORK_CONDITION = condition(SHARED + "and s.can_write\n" + WORKED_ON);

    private CustomerScope() {}

    private static String condition(String given) {
        return "(:seesAll or c.owner_id = any(array(" + OWNERS + ")) or c.id = any(array(" + given + ")))\n";
    }

    /** For {@link #CONDITION} and {@link #WORK_CONDITION}. */
    public static GenericExecuteSpec bind(GenericExecuteSpec query, User viewer) {
        return bindWriting(query, viewer).bind("viewerName", viewer.username());
    }

    /** For {@link #WRITE_CONDITION} alone; with both, {@link #bind} is enough. */
    public static GenericExecuteSpec bindWriting(GenericExecuteSpec query, User viewer) {
        return query.bind("seesAll", viewer.role().seesAll())
                .bind("viewer", viewer.id())
                .bind("leads", viewer.role() == Role.MANAGER);
    }
}
