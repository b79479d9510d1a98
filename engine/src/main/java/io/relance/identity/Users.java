package io.relance.identity;

import io.relance.database.Columns;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The active users. Whoever has left is not found here, and so is told and given nothing. */
@Repository
public class Users {

    private static final String SELECT =
            "select u.id, u.username, u.display_name, u.email, u.role, u.team_id, u.locale from app_user u ";

    private final DatabaseClient database;

    Users(DatabaseClient database) {
        this.database = database;
    }

    public Mono<User> byId(UUID id) {
        return database.sql(SELECT + "where u.active and u.id = :id")
                .bind("id", id)
                .map(Columns.as(Users::read))
                .one();
    }

    public Mono<User> byUsername(String username) {
        return database.sql(SELECT + "where u.active and u.username = lower(:username)")
                .bind("username", username)
                .map(Columns.as(Users::read))
                .one();
    }

    public Flux<User> withRole(Role role) {
        return database.sql(SELECT + "where u.active and u.role = :role order by u.username")
                .bind("role", role.code())
                .map(Columns.as(Users::read))
                .all();
    }

    public Flux<User> all() {
        return database.sql(SELECT + "where u.active order by u.username")
                .map(Columns.as(Users::read))
                .all();
    }

    /** Who leads this person: the nearest manager of a team above, or the first director where there is none (F2). */
    public Mono<User> managerOf(User user) {
        return managerOf(user.id());
    }

    /** As {@link #managerOf(User)}, also of somebody who has left. */
    public Mono<User> managerOf(UUID user) {
        return database.sql(TeamTree.ABOVE + SELECT + "join above a on a.manager_id = u.id and " + TeamTree.STEERS
                        + " where u.active and u.id <> :person order by a.distance limit 1")
                .bind("person", user)
                .map(Columns.as(Users::read))
                .one()
                .switchIfEmpty(Mono.defer(() -> withRole(Role.DIRECTOR).next()));
    }

    /** Whether the one leads the other: as manager of a team above, or above the one that the other leads. */
    public Mono<Boolean> leads(User manager, UUID person) {
        return database.sql("select :person::uuid <> :viewer and :person in (" + TeamTree.LED_PEOPLE + ")")
                .bind("person", person)
                .bind("viewer", manager.id())
                .bind("leads", manager.role() == Role.MANAGER)
                .mapValue(Boolean.class)
                .one();
    }

    /** Those of a team and of the teams below it, and whoever leads them. */
    public Flux<User> inTeam(UUID team) {
        return database.sql(
                        """
                        with recursive below(id, manager_id) as (
                            select t.id, t.manager_id from team t where t.id = :team
                            union select t.id, t.manager_id from team t join below on t.parent_id = below.id)
                        """ + SELECT + "where u.active and (u.team_id in (select id from below) or " + TeamTree.STEERS
                                + " and u.id in (select manager_id from below)) order by u.username")
                .bind("team", team)
                .map(Columns.as(Users::read))
                .all();
    }

    /** What to call somebody, also one who has left. */
    public Mono<String> nameOf(String username) {
        return database.sql("select display_name from app_user where username = lower(:username)")
                .bind("username", username)
                .map(Columns.as(row -> row.text("display_name")))
                .one();
    }

    static User read(Columns row) {
        return new User(
                row.uuid("id"),
                row.text("username"),
                row.text("display_name"),
                row.text("email"),
                Role.of(row.text("role")),
                row.optionalUuid("team_id"),
                row.text("locale"));
    }
}
