package io.relance.task;

import io.relance.customer.Handovers;
import io.relance.customer.Handovers.Handover;
import io.relance.database.DatabaseSignals;
import io.relance.loop.Loop;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lets the open tasks of a customer follow to its new owner, who is told first (F11, U4). A handover that the engine does not take
 * now is tried again. Instances that still knew the old owner may open a task a moment later, so a handover is looked after for some
 * minutes, as long as the customer stays with the new owner.
 */
@Component
class TaskHandover implements Loop {

    private static final Logger log = LoggerFactory.getLogger(TaskHandover.class);

    private final TransactionalOperator transaction;
    private final DatabaseSignals signals;
    private final Handovers handovers;
    private final HandoverNews news;
    private final TaskFollowing following;

    TaskHandover(
            TransactionalOperator transaction,
            DatabaseSignals signals,
            Handovers handovers,
            HandoverNews news,
            TaskFollowing following) {
        this.transaction = transaction;
        this.signals = signals;
        this.handovers = handovers;
        this.news = news;
        this.following = following;
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

    /** Each in transactions of its own: one that fails neither undoes nor holds up the others, nor what was told before. */
    private Mono<UUID> follow(UUID handover) {
        return locked(handover, news::tell)
                .then(locked(handover, following::follow))
                .onErrorResume(RuntimeException.class, this::later)
                .thenReturn(handover);
    }

    private Mono<Void> locked(UUID handover, Function<Handover, Mono<Void>> step) {
        return Mono.defer(() -> handovers.locked(handover)).flatMap(step).as(transaction::transactional);
    }

    private <T> Mono<T> later(RuntimeException failure) {
        log.warn("A handover could not be carried out, trying again in a second: {}", failure.toString());
        return Mono.empty();
    }
}
