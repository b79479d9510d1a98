package io.relance.database;

import io.r2dbc.spi.Readable;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/**
 * Reads by a plan that is made for the very values that are asked for. Of a statement that it has seen a few times PostgreSQL keeps one plan for all
 * values; but what is rare in one search is common in another, and the wrong plan reads the whole table.
 */
@Component
public class PlannedAnew {

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    PlannedAnew(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public <T> Flux<T> read(GenericExecuteSpec query, Function<Readable, T> reader) {
        return database.sql("set local plan_cache_mode = force_custom_plan")
                .then()
                .thenMany(Flux.defer(() -> query.map(reader).all()))
                .as(transaction::transactional);
    }
}
