package io.relance.customer;

import io.relance.loop.Loop;
import io.relance.secret.BlindIndex;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives keys to customers that have none, being older than the keys are, and new ones to those whose keys were made with a key that is not
 * written with any more, once at each start. Some hundred to a transaction; what somebody else is changing waits for the next start.
 */
@Component
class UnkeyedCustomers implements Loop {

    private static final int AT_ONCE = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private final DatabaseClient database;
    private final KeysInUse keysInUse;
    private final DuplicateKeys keys;
    private final BlindIndex index;
    private final TransactionalOperator transaction;

    UnkeyedCustomers(
            DatabaseClient database,
            KeysInUse keysInUse,
            DuplicateKeys keys,
            BlindIndex index,
            TransactionalOperator transaction) {
        this.database = database;
        this.keysInUse = keysInUse;
        this.keys = keys;
        this.index = index;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "Unkeyed customers";
    }

    @Override
    public Flux<UUID> run() {
        return keysInUse
                .in("customer", "x.keyed_with", "true")
                .filter(key -> !key.equals(index.key()))
                .map(Optional::of)
                .collectList()
                .flatMapIterable(others -> others)
                .startWith(Optional.<String>empty())
                .concatMap(this::keyAll);
    }

    /** Each once: who writes with another key meanwhile, or what cannot be opened, does not have this go on for ever. */
    private Flux<UUID> keyAll(Optional<String> former) {
        return some(former, FIRST).expand(last -> some(former, last));
    }

    /** Emits the last one; empty when there are no more. */
    private Mono<UUID> some(Optional<String> former, UUID after) {
        return unkeyed(former, after)
                .filter(found -> !found.isEmpty())
                .delayUntil(keys::write)
                .map(List::getLast)
                .as(transaction::transactional);
    }

    private Mono<List<UUID>> unkeyed(Optional<String> former, UUID after) {
        var query = database.sql("select id from customer where keyed_with "
                        + former.map(key -> "= :former").orElse("is null")
                        + " and id > :after order by id limit :atOnce for no key update skip locked")
                .bind("after", after)
                .bind("atOnce", AT_ONCE);
        return former.map(key -> query.bind("former", key))
                .orElse(query)
                .mapValue(UUID.class)
                .all()
                .collectList();
    }
}
