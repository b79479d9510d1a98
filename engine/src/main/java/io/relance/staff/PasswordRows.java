package io.relance.staff;

import io.relance.identity.Account;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The passwords of people, as hashes. Another one ends all sessions in the same statement. */
@Repository
class PasswordRows {

    private final DatabaseClient database;
    private final Clock clock;

    PasswordRows(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** One that somebody else knows: whoever signs in with it has to choose another, and all sessions are over. */
    Mono<Void> initial(UUID id, String hash) {
        return database.sql("""
                        update app_user set password_hash = :hash, settled_at = null, session_generation = session_generation + 1,
                            version = version + 1 where id = :id""").bind("hash", hash).bind("id", id).then();
    }

    /** One that only its owner knows. Emits which sessions count from now on; empty when those of that generation have ended meanwhile. */
    Mono<Long> own(Account account, String hash, @Nullable String phone) {
        var update = database.sql("""
                        update app_user set password_hash = :hash, settled_at = coalesce(settled_at, :now),
                            phone = coalesce(:phone, phone), phone_confirmed_at = case when :phone::text is null then phone_confirmed_at else :now end,
                            session_generation = session_generation + 1
                        where id = :id and session_generation = :generation returning session_generation""")
                .bind("hash", hash)
                .bind("now", clock.instant())
                .bind("id", account.user().id())
                .bind("generation", account.generation());
        return StaffRows.orNull(update, "phone", phone, String.class)
                .mapValue(Long.class)
                .one();
    }
}
