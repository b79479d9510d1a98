package io.relance.bench;

import io.relance.live.LiveSignals;
import io.relance.stomp.RecentMessages;
import io.relance.stomp.StompMessage;
import io.relance.stomp.Subscribing;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.SmartLifecycle;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A topic for many, told as the application tells its alerts: a row, committed; a signal to every node after the commit; and on each node
 * one read of what is new, for all who listen there. What was said last is replayed to who comes back.
 */
final class SharedTopic implements SmartLifecycle {

    private static final String TOPIC = "bench";
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(15);
    private static final int KEPT = 4096;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final LiveSignals signals;
    private final RecentMessages messages = new RecentMessages(UUID.randomUUID().toString(), KEPT);
    private final Disposable.Swap reading = Disposables.swap();
    private volatile long newest;

    SharedTopic(DatabaseClient database, TransactionalOperator transaction, LiveSignals signals) {
        this.database = database;
        this.transaction = transaction;
        this.signals = signals;
    }

    Mono<Void> publish(String body) {
        return database.sql("""
                        with next as (update bench_topic set last_position = last_position + 1 returning last_position)
                        insert into bench_message (id, body) select last_position, :body from next""")
                .bind("body", body)
                .then()
                .then(signals.afterCommit(TOPIC))
                .as(transaction::transactional);
    }

    Flux<StompMessage> follow(Subscribing subscribing) {
        return messages.follow(subscribing);
    }

    @Override
    public void start() {
        var looks = Flux.interval(LOOK_ANYWAY).map(tick -> "look").onBackpressureDrop();
        reading.update(tables().thenMany(Flux.merge(signals.listen(TOPIC), looks))
                .onBackpressureLatest()
                .concatMap(signal -> unread(), 0)
                .subscribe());
    }

    @Override
    public void stop() {
        reading.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        return reading.get() != null && !reading.isDisposed();
    }

    /** As with an inbox, the lock on the one row makes positions appear in the order of the commits. */
    private Mono<Void> tables() {
        return database.sql("create table if not exists bench_message (id bigint primary key, body text not null)")
                .then()
                .then(database.sql("create table if not exists bench_topic (last_position bigint primary key)")
                        .then())
                .then(database.sql("insert into bench_topic select 0 where not exists (select from bench_topic)")
                        .then());
    }

    private Flux<Long> unread() {
        return database.sql("select id, body from bench_message where id > :newest order by id")
                .bind("newest", newest)
                .map(row -> Map.entry(row.get("id", Long.class), row.get("body", String.class)))
                .all()
                .map(row -> tell(row.getKey(), row.getValue()));
    }

    private long tell(long id, String body) {
        newest = id;
        messages.publish(new StompMessage(null, Map.of(), "application/json", body.getBytes(StandardCharsets.UTF_8)));
        return id;
    }
}
