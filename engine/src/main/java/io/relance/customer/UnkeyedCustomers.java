package io.relance.customer;

import io.relance.loop.Loop;
import io.relance.secret.BlindIndex;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives keys to customers that have none, being older than the keys are, and new ones to those whose keys were made with a key that is not
 * written with any more. Some hundred to a transaction; what somebody else is changing waits for the next time.
 */
@Component
class UnkeyedCustomers implements Loop {

    private static final int AT_ONCE = 500;

    private final DatabaseClient database;
    private final DuplicateKeys keys;
    private final BlindIndex index;
    private final TransactionalOperator transaction;

    UnkeyedCustomers(DatabaseClient database, DuplicateKeys keys, BlindIndex index, TransactionalOperator transaction) {
        this.database = database;
        this.keys = keys;
        this.index = index;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "Unkeyed customers";
    }

    @Override
    public Flux<Void> run() {
        return Mono.defer(this::some).repeat().takeWhile(written -> written > 0).thenMany(Flux.empty());
    }

    private Mono<Integer> some() {
        return unkeyed().delayUntil(keys::write).map(List::size).as(transaction::transactional);
    }

    private Mono<List<UUID>> unkeyed() {
        return database.sql("""
                        select id from customer where keyed_with is null or keyed_with < :key or keyed_with > :key
                        limit :atOnce for no key update skip locked""")
                .bind("key", index.key())
                .bind("atOnce", AT_ONCE)
                .mapValue(UUID.class)
                .all()
                .collectList();
    }
}
