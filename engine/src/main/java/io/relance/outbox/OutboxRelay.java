package io.relance.outbox;

import io.relance.database.Columns;
import io.relance.database.DatabaseSignals;
import io.relance.database.JsonColumns;
import io.relance.loop.Loop;
import io.relance.process.Engine;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Publishes outbox rows as messages whose id is the row's id, so that the engine ignores a repeat. A row is deleted only
 * once the engine has the message; a message that the engine does not take now is tried again later and holds up none but
 * those of the same correlation key: they are published in their order.
 */
@Component
class OutboxRelay implements Loop {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 64;
    private static final int IN_FLIGHT = 8;
    /** At most eight seconds between two attempts: an engine that is back finds nothing that still waits. */
    private static final int MOST_DOUBLINGS = 5;

    private final DatabaseClient database;
    private final DatabaseSignals signals;
    private final TransactionalOperator transaction;
    private final JsonColumns json;
    private final Engine engine;
    private final Clock clock;

    OutboxRelay(
            DatabaseClient database,
            DatabaseSignals signals,
            TransactionalOperator transaction,
            JsonColumns json,
            Engine engine,
            Clock clock) {
        this.database = database;
        this.signals = signals;
        this.transaction = transaction;
        this.json = json;
        this.engine = engine;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "Outbox relay";
    }

    @Override
    public Flux<Long> run() {
        return engine.modelsDeployed().thenMany(signals.on(Outbox.SIGNAL)).concatMap(signal -> publishAllDue(), 1);
    }

    private Mono<Long> publishAllDue() {
        return Mono.defer(this::publishDue)
                .repeat()
                .takeUntil(published -> published == 0)
                .last(0L)
                .onErrorResume(RuntimeException.class, this::later);
    }

    private Mono<Long> later(RuntimeException failure) {
        log.warn("The outbox could not be relayed, trying again in a second: {}", failure.toString());
        return Mono.just(0L);
    }

    private Mono<Long> publishDue() {
        return claimDue().flatMap(this::publish, IN_FLIGHT, IN_FLIGHT).count().as(transaction::transactional);
    }

    private Flux<Row> claimDue() {
        return database.sql("""
                        select id, name, correlation_key, variables, attempts from outbox
                        where due_at <= :now and not exists (
                            select 1 from outbox older where older.correlation_key = outbox.correlation_key and older.id < outbox.id)
                        order by due_at, id limit :batch for update skip locked""")
                .bind("now", clock.instant())
                .bind("batch", BATCH)
                .map(Columns.as(this::read))
                .all()
                .collectList()
                .flatMapMany(Flux::fromIterable);
    }

    private Mono<UUID> publish(Row row) {
        return engine.publish(
                        row.id().toString(),
                        row.message().name(),
                        row.message().correlationKey(),
                        row.message().variables())
                .then(Mono.defer(() -> delete(row)))
                .onErrorResume(Engine.Unavailable.class, failure -> postpone(row, failure))
                .thenReturn(row.id());
    }

    private Mono<Void> delete(Row row) {
        return database.sql("delete from outbox where id = :id")
                .bind("id", row.id())
                .then();
    }

    private Mono<Void> postpone(Row row, Engine.Unavailable failure) {
        var wait = Duration.ofMillis(250L << Math.min(row.attempts(), MOST_DOUBLINGS));
        return database.sql(
                        "update outbox set attempts = attempts + 1, due_at = :due, last_error = :error where id = :id")
                .bind("due", clock.instant().plus(wait))
                .bind("error", String.valueOf(failure.getMessage()))
                .bind("id", row.id())
                .then();
    }

    @SuppressWarnings("unchecked")
    private Row read(Columns row) {
        var variables = (Map<String, Object>) json.read(row.json("variables"), Map.class);
        return new Row(
                row.uuid("id"),
                new Message(row.text("name"), row.text("correlation_key"), variables),
                row.required("attempts", Integer.class));
    }

    private record Row(UUID id, Message message, int attempts) {}
}
