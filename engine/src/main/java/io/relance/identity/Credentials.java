package io.relance.identity;

import io.relance.database.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Passwords. Only their bcrypt hash is kept; a wrong name costs as much time as a wrong password. */
@Component
public class Credentials {

    private final DatabaseClient database;
    private final Users users;
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(10);
    private final String nobodys = encode("nobody's password");

    Credentials(DatabaseClient database, Users users) {
        this.database = database;
        this.users = users;
    }

    /** The user whose name and password these are; empty otherwise. */
    public Mono<User> verify(String username, String password) {
        return hashOf(username)
                .defaultIfEmpty(nobodys)
                .publishOn(Schedulers.boundedElastic())
                .filter(hash -> encoder.matches(password, hash))
                .flatMap(right -> users.byUsername(username));
    }

    /** Only its hash is kept. */
    public String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password is missing");
        }
        return hash;
    }

    private Mono<String> hashOf(String username) {
        return database.sql("select password_hash from app_user where active and username = lower(:username)")
                .bind("username", username)
                .map(Columns.as(row -> row.text("password_hash")))
                .one();
    }
}
