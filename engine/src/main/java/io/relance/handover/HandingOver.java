package io.relance.handover;

import io.relance.database.DatabaseSignals;
import io.relance.loop.Loop;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries handovers of everything on, a batch to a transaction: a crash loses at most the batch that it interrupts, which is done again.
 * First the customers, with what runs for them, then the tasks that are left; the new owner hears of it once, at the end.
 */
@Component
class HandingOver implements Loop {

    private static final Logger log = LoggerFactory.getLogger(HandingOver.class);

    private final DatabaseSignals signals;
    private final HandoverRows rows;
    private final HandoverStep step;
    private final TransactionalOperator transaction;

    HandingOver(DatabaseSignals signals, HandoverRows rows, HandoverStep step, TransactionalOperator transaction) {
        this.signals = signals;
        this.rows = rows;
        this.step = step;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "Handing over";
    }

    @Override
    public Flux<Long> run() {
        return signals.on("work_handover").concatMap(signal -> carryOn(), 1);
    }

    private Mono<Long> carryOn() {
        return rows.open()
                .flatMapIterable(open -> open)
                .concatMap(this::carryOn)
                .count()
                .onErrorResume(RuntimeException.class, HandingOver::later);
    }

    /** Until it is finished, or in somebody else's hands. */
    private Mono<UUID> carryOn(UUID id) {
        return Mono.defer(() -> rows.locked(id)
                        .flatMap(step::take)
                        .defaultIfEmpty(false)
                        .as(transaction::transactional))
                .repeat()
                .takeWhile(goesOn -> goesOn)
                .then(Mono.just(id))
                .onErrorResume(RuntimeException.class, HandingOver::later);
    }

    private static <T> Mono<T> later(RuntimeException failure) {
        log.warn("Handing over could not go on, trying again in a second: {}", failure.toString());
        return Mono.empty();
    }
}
