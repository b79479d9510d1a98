package io.relance.staff;

import static io.relance.staff.StaffRows.blankAsNull;
import static io.relance.staff.StaffRows.orNull;

import io.relance.database.Columns;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The rows of teams. Whoever changes them has taken the lock of {@link StaffRows}. */
@Repository
class TeamRows {

    private static final String SELECT = """
            select t.id, t.name, t.parent_id, t.version, m.username manager, m.display_name manager_name,
                (select count(*) from app_user u where u.team_id = t.id and u.active) people
            from team t left join app_user m on m.id = t.manager_id
            """;
    private static final String MANAGER = "(select id from app_user where active and username = lower(:manager))";

    private final DatabaseClient database;

    TeamRows(DatabaseClient database) {
        this.database = database;
    }

    Mono<List<Team>> all() {
        return database.sql(SELECT + "order by t.name")
                .map(Columns.as(Team::read))
                .all()
                .collectList();
    }

    Mono<Team> byId(UUID id) {
        return database.sql(SELECT + "where t.id = :id")
                .bind("id", id)
                .map(Columns.as(Team::read))
                .one();
    }

    Mono<Boolean> exists(UUID id) {
        return database.sql("select exists (select from team where id = :id)")
                .bind("id", id)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<Boolean> isNameFree(String name, @Nullable UUID except) {
        var query = database.sql(
                        "select not exists (select from team where name = :name and id is distinct from :except::uuid)")
                .bind("name", name);
        return orNull(query, "except", except, UUID.class)
                .mapValue(Boolean.class)
                .one();
    }

    /** Whether the team is the one above or below it. */
    Mono<Boolean> isBelow(@Nullable UUID team, @Nullable UUID above) {
        if (team == null || above == null) {
            return Mono.just(false);
        }
        return database.sql("""
                        with recursive below(id) as (
                            select :above::uuid union select t.id from team t join below on t.parent_id = below.id)
                        select exists (select from below where id = :team)""")
                .bind("above", above)
                .bind("team", team)
                .mapValue(Boolean.class)
                .one();
    }

    Mono<UUID> add(TeamEntry entry) {
        var insert = database.sql(
                "insert into team (name, parent_id, manager_id) values (:name, :parent, " + MANAGER + ") returning id");
        return bind(insert, entry).mapValue(UUID.class).one();
    }

    /** False when somebody has changed the team since that version. */
    Mono<Boolean> change(UUID id, TeamEntry entry, long version) {
        var update = database.sql("update team set name = :name, parent_id = :parent, manager_id = " + MANAGER
                        + ", version = version + 1 where id = :id and version = :version")
                .bind("id", id)
                .bind("version", version);
        return bind(update, entry).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    /** False for a team that is used. */
    Mono<Boolean> remove(UUID id) {
        return database.sql("""
                        delete from team where id = :id and not exists (select from app_user where team_id = :id)
                            and not exists (select from team below where below.parent_id = :id)
                            and not exists (select from customer_share where team_id = :id)""").bind("id", id).fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private static GenericExecuteSpec bind(GenericExecuteSpec query, TeamEntry entry) {
        var named = query.bind("name", String.valueOf(entry.name()).strip());
        return orNull(
                orNull(named, "parent", entry.parentId(), UUID.class),
                "manager",
                blankAsNull(entry.manager()),
                String.class);
    }
}
