package io.relance.delivery;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import io.relance.delivery.AddressRules.Row;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Where people are reached: by mail at what their account says, otherwise where they registered, one address per channel. */
@Repository
public class Addresses {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final Clock clock;

    Addresses(DatabaseClient database, TransactionalOperator transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Mail first. Empty for whoever has left. */
    public Mono<List<Destination>> of(UUID userId) {
        return database.sql("""
                        select 1 place, 'mail' channel, email address, null::text flavour from app_user
                        where id = :user and active and email <> ''
                        union all
                        select 2, a.channel, a.id::text, a.flavour from person_address a join app_user u on u.id = a.user_id
                        where a.user_id = :user and u.active order by place, channel""")
                .bind("user", userId)
                .map(Columns.as(Addresses::destination))
                .all()
                .collectList();
    }

    /** What this person registered, without what makes it secret. */
    public Flux<Registered> registered(UUID userId) {
        return database.sql("""
                        select a.*, exists (select from suppression s where s.channel = a.channel and s.address = a.id::text
                                            and s.suppressed_at is not null) suppressed
                        from person_address a where a.user_id = :user order by a.channel""")
                .bind("user", userId)
                .map(Columns.as(Addresses::registered))
                .all();
    }

    /** What is not among the entries is gone. A new url begins with a clean slate. */
    public Mono<Void> replace(UUID userId, List<AddressEntry> entries) {
        return rows(userId)
                .collectList()
                .map(before -> new AddressRules(before).settle(entries))
                .delayUntil(rows -> remove(userId, rows))
                .flatMapIterable(rows -> rows)
                .concatMap(row -> store(userId, row))
                .then()
                .as(transaction::transactional);
    }

    private Flux<Row> rows(UUID userId) {
        return database.sql("select channel, flavour, url, secret from person_address where user_id = :user for update")
                .bind("user", userId)
                .map(Columns.as(row -> new Row(
                        row.text("channel"), row.optionalText("flavour"), row.text("url"), row.optionalText("secret"))))
                .all();
    }

    private Mono<Void> remove(UUID userId, List<Row> kept) {
        return database.sql("delete from person_address where user_id = :user and channel <> all(:kept)")
                .bind("user", userId)
                .bind("kept", kept.stream().map(Row::channel).toArray(String[]::new))
                .then();
    }

    private Mono<Void> store(UUID userId, Row row) {
        return database.sql("""
                        with changed as (select id from person_address where user_id = :user and channel = :channel and url <> :url),
                             cleared as (delete from suppression where channel = :channel and address in (select id::text from changed))
                        insert into person_address (user_id, channel, flavour, host, url, secret, created_at)
                        values (:user, :channel, :flavour, :host, :url, :secret, :now)
                        on conflict (user_id, channel) do update
                        set flavour = excluded.flavour, host = excluded.host, url = excluded.url, secret = excluded.secret""")
                .bind("user", userId)
                .bind("channel", row.channel())
                .bind("flavour", nullable(row.flavour()))
                .bind("host", row.host())
                .bind("url", row.url())
                .bind("secret", nullable(row.secret()))
                .bind("now", clock.instant())
                .then();
    }

    private static Parameter nullable(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }

    private static Destination destination(Columns row) {
        return new Destination(Channel.of(row.text("channel")), row.text("address"), row.optionalText("flavour"));
    }

    private static Registered registered(Columns row) {
        return new Registered(
                row.text("channel"),
                row.optionalText("flavour"),
                row.text("host"),
                row.optionalText("secret") != null,
                row.required("suppressed", Boolean.class));
    }

    /** An address that somebody registered; whether it has a secret, but not which, and whether it was given up. */
    public record Registered(
            String channel, @Nullable String flavour, String host, boolean signed, boolean suppressed) {}
}
