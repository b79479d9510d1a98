package io.relance.database;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.util.function.Function;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;

/**
 * Reads rows for as long as somebody takes them, all as they are at one moment and never more than some hundred in memory: a download may take
 * longer than any other statement may. Whoever takes none for two minutes has gone, and the connection goes back.
 */
@Component
public class LongReads {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 500;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    LongReads(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public <T> Flux<T> of(GenericExecuteSpec query, Function<Readable, T> reader) {
        return database.sql("set local statement_timeout = 0")
                .then()
                .thenMany(Flux.defer(() -> query.filter(statement -> statement.fetchSize(AT_ONCE))
                        .map(reader)
                        .all()))
                .timeout(PATIENCE)
                .as(transaction::transactional);
    }
}
