package io.relance.delivery;

import io.relance.database.Columns;
import io.relance.loop.Loop;
import io.relance.secret.SecretUnreadable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Seals at every start what stands there in plain text, or under a key that is not written with any more: after it, an old key is
 * needed no longer. What somebody changes meanwhile is left as they have it.
 */
@Component
class AddressSealing implements Loop {

    private static final Logger log = LoggerFactory.getLogger(AddressSealing.class);

    private final DatabaseClient database;
    private final AddressSeals seals;

    AddressSealing(DatabaseClient database, AddressSeals seals) {
        this.database = database;
        this.seals = seals;
    }

    @Override
    public String name() {
        return "Sealing of addresses";
    }

    @Override
    public Flux<Long> run() {
        return seal().flux();
    }

    /** Emits how many were sealed. */
    Mono<Long> seal() {
        if (!seals.canSeal()) {
            log.warn("relance.secrets.keys has no key: people can register neither webhook nor chat");
            return Mono.just(0L);
        }
        return database.sql("select id, user_id, channel, url, secret from person_address")
                .map(Columns.as(this::read))
                .all()
                .collectList()
                .flatMapIterable(found -> found)
                .filter(Stored::isOld)
                .concatMap(this::reseal)
                .reduce(0L, Long::sum);
    }

    private Stored read(Columns row) {
        var user = row.uuid("user_id");
        var channel = row.text("channel");
        return new Stored(
                row.uuid("id"),
                row.text("url"),
                row.optionalText("secret"),
                seals.url(user, channel),
                seals.secret(user, channel));
    }

    private Mono<Long> reseal(Stored stored) {
        return Mono.fromSupplier(stored::sealedAnew)
                .flatMap(anew -> store(stored, anew))
                .onErrorResume(SecretUnreadable.class, AddressSealing::unreadable);
    }

    private static Mono<Long> unreadable(SecretUnreadable lost) {
        log.error(
                "{}; nothing is sent there until the key is back or its owner registers the address anew",
                lost.getMessage());
        return Mono.empty();
    }

    private Mono<Long> store(Stored before, Stored after) {
        var update = database.sql(
                        "update person_address set url = :url, secret = :secret where id = :id and url = :before")
                .bind("id", before.id())
                .bind("before", before.url())
                .bind("url", after.url());
        return (after.secret() == null
                        ? update.bindNull("secret", String.class)
                        : update.bind("secret", after.secret()))
                .fetch()
                .rowsUpdated();
    }

    private record Stored(
            UUID id, String url, @Nullable String secret, AddressSeals.Seal ofUrl, AddressSeals.Seal ofSecret) {

        boolean isOld() {
            return !ofUrl.isUpToDate(url) || !ofSecret.isUpToDate(secret);
        }

        Stored sealedAnew() {
            var plain = ofSecret.openOrNull(secret);
            return new Stored(id, ofUrl.seal(ofUrl.open(url)), ofSecret.sealOrNull(plain), ofUrl, ofSecret);
        }
    }
}
