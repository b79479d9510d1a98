package io.relance.identity;

/** Who leads whom, where teams form a tree: whoever leads a team leads those below it too (U3). The words that queries say it in. */
public final class TeamTree {

    /** Begins a query with the ids of the teams that {@code :viewer} leads where {@code :leads}, as {@code led}. */
    public static final String LED = """
            with recursive led(id) as (
                select t.id from team t where :leads and t.manager_id = :viewer
                union select t.id from team t join led on t.parent_id = led.id)
            """;

    /** The ids of those whom {@code :viewer} leads where {@code :leads}: who is in the teams, and who leads those below. */
    public static final String LED_PEOPLE = LED + """
            select m.id from app_user m where m.team_id in (select id from led)
            union select t.manager_id from team t join led on t.id = led.id where t.manager_id is not null
            """;

    /** Begins a query with the teams of {@code :person}, the nearest first by {@code distance}, as {@code above}. */
    static final String ABOVE = """
            with recursive above(id, parent_id, manager_id, distance) as (
                select t.id, t.parent_id, t.manager_id, 0 from team t join app_user p on p.team_id = t.id where p.id = :person
                union all select t.id, t.parent_id, t.manager_id, distance + 1 from team t join above on t.id = above.parent_id
                    where distance < 100)
            """;

    /** Whether {@code u} leads the teams that name them as their manager: who was one and has another role now leads nobody. */
    static final String STEERS = "u.role in ('manager', 'director', 'administrator')";

    private TeamTree() {}
}
