package io.relance.identity;

import io.relance.database.Columns;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Which of the active users may work now, and which of their sessions count. Sessions end with the transaction that ends them. */
@Repository
public class Accounts {

    private final DatabaseClient database;

    Accounts(DatabaseClient database) {
        this.database = database;
    }

    /** Empty for somebody who is not there, or has left. */
    public Mono<Account> byUsername(String username) {
        return database.sql("""
                        select id, username, display_name, email, role, team_id, locale, settled_at is not null settled, session_generation
                        from app_user where active and username = lower(:username)""")
                .bind("username", username)
                .map(Columns.as(Accounts::read))
                .one();
    }

    /** Emits which of their sessions count from now on. */
    public Mono<Long> endSessions(UUID user) {
        return database.sql("""
                        update app_user set session_generation = session_generation + 1 where id = :user
                        returning session_generation""").bind("user", user).mapValue(Long.class).one();
    }

    private static Account read(Columns row) {
        return new Account(Users.read(row), row.required("settled", Boolean.class), row.number("session_generation"));
    }
}
