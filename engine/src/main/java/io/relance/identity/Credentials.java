package io.relance.identity;

import io.relance.database.Columns;
import org.jspecify.annotations.Nullable;
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
    private final PasswordEncoder encoder = new BCryptPasswordEncoder(10);
    private final String nobodys = encode("nobody's password");

    Credentials(DatabaseClient database) {
        this.database = database;
    }

    /**
     * The account whose name and password these are; empty otherwise. It is as it was when the password was read: a session that begins with
     * it is over already if the password has changed while this was looked at.
     */
    Mono<Account> verify(String username, String password) {
        return kept(username)
                .defaultIfEmpty(new Kept(nobodys, null))
                .publishOn(Schedulers.boundedElastic())
                .filter(kept -> encoder.matches(password, kept.hash()))
                .flatMap(kept -> Mono.justOrEmpty(kept.account()));
    }

    /** Only its hash is kept. */
    public String encode(String password) {
        var hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalArgumentException("A password is missing");
        }
        return hash;
    }

    private Mono<Kept> kept(String username) {
        return database.sql("select password_hash, " + Accounts.COLUMNS
                        + " from app_user where active and username = lower(:username)")
                .bind("username", username)
                .map(Columns.as(row -> new Kept(row.text("password_hash"), Accounts.read(row))))
                .one();
    }

    private record Kept(String hash, @Nullable Account account) {}
}
