package io.relance.identity;

import io.relance.database.Columns;
import io.relance.live.LiveSignals;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Which of the active users may work now, and which of their sessions count. Sessions end with the transaction that ends them. */
@Repository
public class Accounts {

    static final String COLUMNS =
            "id, username, display_name, email, role, team_id, locale, settled_at is not null settled, session_generation";

    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final DatabaseClient database;
    private final LiveSignals signals;

    Accounts(DatabaseClient database, LiveSignals signals) {
        this.database = database;
        this.signals = signals;
    }

    /** Empty for somebody who is not there, or has left. */
    public Mono<Account> byUsername(String username) {
        return database.sql("select " + COLUMNS + " from app_user where active and username = lower(:username)")
                .bind("username", username)
                .map(Columns.as(Accounts::read))
                .one();
    }

    /** Emits which of their sessions count from now on. */
    public Mono<Long> endSessions(UUID user) {
        return database.sql("""
                        update app_user set session_generation = session_generation + 1 where id = :user
                        returning session_generation""").bind("user", user).mapValue(Long.class).one().delayUntil(generation -> changed(user));
    }

    /** To be called by whoever changes which sessions count, or whether somebody may work: what goes on in a session hears of it after the commit. */
    public Mono<Void> changed(UUID user) {
        return signals.afterCommit(topic(user));
    }

    /** Completes when sessions of this generation do not count any more, at once where they do not. A signal only causes a look, so one too many ends nothing. */
    public Mono<Void> over(Account account) {
        return said(account.user().id())
                .concatMap(signal -> isOver(account), 0)
                .filter(over -> over)
                .next()
                .then();
    }

    /** Each time that something was said of this account, and once at the start. */
    Flux<String> said(UUID user) {
        return signals.listenAndLook(topic(user));
    }

    private Mono<Boolean> isOver(Account account) {
        return isGone(byUsername(account.user().username()).filter(now -> now.generation() == account.generation()));
    }

    /** While the database is away, nothing is. */
    static Mono<Boolean> isGone(Mono<?> what) {
        return what.hasElement().map(there -> !there).onErrorResume(DataAccessException.class, Accounts::later);
    }

    private static Mono<Boolean> later(DataAccessException failure) {
        log.debug("Whether sessions still count is looked at later: {}", failure.toString());
        return Mono.just(false);
    }

    private static String topic(UUID user) {
        return "account:" + user;
    }

    static Account read(Columns row) {
        return new Account(Users.read(row), row.required("settled", Boolean.class), row.number("session_generation"));
    }
}
