package io.relance.task;

import io.relance.customer.Handovers;
import io.relance.customer.Handovers.Handover;
import io.relance.database.DatabaseSignals;
import io.relance.loop.Loop;
import io.relance.process.Engine;
import io.relance.refusal.NotFound;
import io.relance.time.BusinessTime;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the open tasks of a customer follow to its new owner (F11, U4). Each is handed on in the engine and noted, at least once and
 * then never again; a handover that the engine does not take now is tried again. Instances that still knew the old owner may open
 * a task a moment later, so a handover is looked after for some minutes, as long as the customer stays with the new owner.
 */
@Component
class TaskHandover implements Loop {

    private static final Logger log = LoggerFactory.getLogger(TaskHandover.class);
    private static final Duration AFTERMATH = Duration.ofMinutes(5);

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final DatabaseSignals signals;
    private final Handovers handovers;
    private final Engine engine;
    private final BusinessTime time;

    TaskHandover(
            DatabaseClient database,
            TransactionalOperator transaction,
            DatabaseSignals signals,
            Handovers handovers,
            Engine engine,
            BusinessTime time) {
        this.database = database;
        this.transaction = transaction;
        this.signals = signals;
        this.handovers = handovers;
        this.engine = engine;
        this.time = time;
    }

    @Override
    public String name() {
        return "Task handover";
    }

    @Override
    public Flux<Long> run() {
        return signals.on(Handovers.SIGNAL).concatMap(signal -> followAll(), 1);
    }

    private Mono<Long> followAll() {
        return handovers
                .open()
                .onErrorResume(RuntimeException.class, this::later)
                .concatMap(this::follow)
                .count();
    }

    /** Each in a transaction of its own: one that fails neither undoes nor holds up the others. */
    private Mono<UUID> follow(UUID handover) {
        return handovers
                .locked(handover)
                .flatMap(this::follow)
                .as(transaction::transactional)
                .onErrorResume(RuntimeException.class, this::later)
                .thenReturn(handover);
    }

    private <T> Mono<T> later(RuntimeException failure) {
        log.warn("A handover could not be carried out, trying again in a second: {}", failure.toString());
        return Mono.empty();
    }

    private Mono<Handover> follow(Handover handover) {
        return tasks(handover)
                .concatMap(task -> handOn(task, handover))
                .then(finishIfDue(handover))
                .thenReturn(handover);
    }

    private Flux<Long> tasks(Handover handover) {
        return database.sql("""
                        select t.key from task t join customer c on c.id = t.customer_id join app_user o on o.id = c.owner_id
                        where t.customer_id = :customer and t.state = 'open' and t.assignee = :from and o.username = :to
                            and not exists (select from handed_task h where h.handover_id = :handover and h.task_key = t.key)""")
                .bind("customer", handover.customerId())
                .bind("from", handover.from())
                .bind("to", handover.to())
                .bind("handover", handover.id())
                .mapValue(Long.class)
                .all();
    }

    /** One that was closed meanwhile has nothing to follow with. */
    private Mono<Void> handOn(long task, Handover handover) {
        return engine.assignTask(task, handover.to())
                .onErrorComplete(NotFound.class)
                .then(Mono.defer(
                        () -> database.sql("insert into handed_task (handover_id, task_key) values (:handover, :task)")
                                .bind("handover", handover.id())
                                .bind("task", task)
                                .then()));
    }

    private Mono<Void> finishIfDue(Handover handover) {
        return Mono.defer(() ->
                time.now().isAfter(handover.handedAt().plus(AFTERMATH)) ? handovers.finish(handover) : Mono.empty());
    }
}
