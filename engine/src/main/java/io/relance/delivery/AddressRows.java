package io.relance.delivery;

import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.relance.database.Columns;
import io.relance.delivery.AddressRules.Row;
import io.relance.secret.SecretUnreadable;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of registered addresses, whose urls and secrets stand sealed. Joins the caller's transaction. */
@Repository
class AddressRows {

    private final DatabaseClient database;
    private final AddressSeals seals;
    private final Clock clock;

    AddressRows(DatabaseClient database, AddressSeals seals, Clock clock) {
        this.database = database;
        this.seals = seals;
        this.clock = clock;
    }

    /** Locked. What cannot be read any more has to be registered anew. */
    Flux<Row> of(UUID userId) {
        return database.sql("select channel, flavour, url, secret from person_address where user_id = :user for update")
                .bind("user", userId)
                .map(Columns.as(row -> row(userId, row)))
                .all()
                .flatMap(Mono::justOrEmpty, 1);
    }

    private Optional<Row> row(UUID userId, Columns row) {
        var channel = row.text("channel");
        try {
            return Optional.of(new Row(
                    channel,
                    row.optionalText("flavour"),
                    seals.url(userId, channel).open(row.text("url")),
                    seals.secret(userId, channel).openOrNull(row.optionalText("secret"))));
        } catch (SecretUnreadable lost) {
            return Optional.empty();
        }
    }

    Mono<Void> remove(UUID userId, List<Row> kept) {
        return database.sql("delete from person_address where user_id = :user and channel <> all(:kept)")
                .bind("user", userId)
                .bind("kept", kept.stream().map(Row::channel).toArray(String[]::new))
                .then();
    }

    /** A new url begins with a clean slate. */
    Mono<Void> store(UUID userId, Row row, boolean isNew) {
        return database.sql("""
                        with changed as (select id from person_address where user_id = :user and channel = :channel and :new),
                             cleared as (delete from suppression where channel = :channel and address in (select id::text from changed))
                        insert into person_address (user_id, channel, flavour, host, url, secret, created_at)
                        values (:user, :channel, :flavour, :host, :url, :secret, :now)
                        on conflict (user_id, channel) do update
                        set flavour = excluded.flavour, host = excluded.host, url = excluded.url, secret = excluded.secret""")
                .bind("user", userId)
                .bind("channel", row.channel())
                .bind("new", isNew)
                .bind("flavour", nullable(row.flavour()))
                .bind("host", row.host())
                .bind("url", seals.url(userId, row.channel()).seal(row.url()))
                .bind("secret", nullable(seals.secret(userId, row.channel()).sealOrNull(row.secret())))
                .bind("now", clock.instant())
                .then();
    }

    private static Parameter nullable(@Nullable String value) {
        return value == null ? Parameters.in(String.class) : Parameters.in(value);
    }
}
