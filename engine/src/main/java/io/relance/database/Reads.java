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
 * Reads what somebody searches for, by a plan that is made for the very values that are asked for. Of a statement that it has seen a few times PostgreSQL
 * keeps one plan for all values; but what is rare in one search is common in another, and the wrong plan reads the whole table. What is searched is
 * mostly in memory: a page anywhere costs little more than the next one. A row may be joined with itself, to be met in an index before it is read.
 */
@Component
public class Reads {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 500;
    private static final String PLANNED_ANEW =
            "set local plan_cache_mode = force_custom_plan; set local random_page_cost = 1.1; set local enable_self_join_elimination = off;"
                    + " set local max_parallel_workers_per_gather = 0";

    private final DatabaseClient database;
    private final TransactionalOperator transaction;

    Reads(DatabaseClient database, TransactionalOperator transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    public <T> Flux<T> page(GenericExecuteSpec query, Function<Readable, T> reader) {
        return database.sql(PLANNED_ANEW)
                .then()
                .thenMany(Flux.defer(() -> query.map(reader).all()))
                .as(transaction::transactional);
    }

    /**
     * For as long as somebody takes the rows, all as they are at one moment and never more than some hundred in memory: a download may take longer than any
     * other statement may. Whoever takes none for two minutes has gone, and the connection goes back.
     */
    public <T> Flux<T> download(GenericExecuteSpec query, Function<Readable, T> reader) {
        return database.sql(PLANNED_ANEW)
                .then()
                .then(database.sql("set local statement_timeout = 0").then())
                .thenMany(Flux.defer(() -> query.filter(statement -> statement.fetchSize(AT_ONCE))
                        .map(reader)
                        .all()))
                .timeout(PATIENCE)
                .as(transaction::transactional);
    }
}
