package io.relance.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes on whom the configuration, the demo and the tests bring; administrators take people on as {@code io.relance.staff} has it. */
@Component
public class People {

    private final DatabaseClient database;
    private final Credentials credentials;
    private final Clock clock;

    People(DatabaseClient database, Credentials credentials, Clock clock) {
        this.database = database;
        this.credentials = credentials;
        this.clock = clock;
    }

    /** With a password of their own, so that they may work at once. Does nothing when the username is taken. */
    public Mono<Void> add(NewUser user) {
        var insert = database.sql("""
                        insert into app_user (username, display_name, email, role, team_id, password_hash, locale, created_at, settled_at)
                        values (:username, :name, :email, :role, :team, :hash, :locale, :now, :now) on conflict do nothing""")
                .bind("username", user.username())
                .bind("name", user.displayName())
                .bind("email", user.email())
                .bind("role", user.role().code())
                .bind("hash", credentials.encode(user.password()))
                .bind("locale", user.locale())
                .bind("now", clock.instant());
        return (user.teamId() == null ? insert.bindNull("team", UUID.class) : insert.bind("team", user.teamId()))
                .then();
    }

    /** Emits the id of the team of that name, new or old. */
    public Mono<UUID> team(String name) {
        return database.sql(
                        "insert into team (name) values (:name) on conflict (name) do update set name = excluded.name returning id")
                .bind("name", name)
                .mapValue(UUID.class)
                .one();
    }

    public Mono<Void> leads(String username, UUID team) {
        return database.sql(
                        "update team set manager_id = (select id from app_user where username = :username) where id = :team")
                .bind("username", username)
                .bind("team", team)
                .then();
    }

    public record NewUser(
            String username,
            String displayName,
            String email,
            Role role,
            @Nullable UUID teamId,
            String locale,
            String password) {

        @Override
        public String toString() {
            return username;
        }
    }
}
