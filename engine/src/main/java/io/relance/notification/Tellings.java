package io.relance.notification;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a transaction has to tell. It is written as the last thing before the commit, person by person in the same order
 * everywhere: so transactions that tell the same people cannot deadlock, whatever each tells and in whatever order, and
 * an inbox is locked only for the moment of the commit.
 */
final class Tellings implements TransactionSynchronization {

    private final List<Telling> pending = new ArrayList<>();
    private final Function<Telling, Mono<Void>> write;

    private Tellings(Function<Telling, Mono<Void>> write) {
        this.write = write;
    }

    /** Needs a transaction. */
    static Mono<Void> add(Collection<Telling> tellings, Function<Telling, Mono<Void>> write) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> of(transaction, write).pending.addAll(tellings))
                .then();
    }

    private static Tellings of(TransactionSynchronizationManager transaction, Function<Telling, Mono<Void>> write) {
        return transaction.getSynchronizations().stream()
                .filter(Tellings.class::isInstance)
                .map(Tellings.class::cast)
                .findFirst()
                .orElseGet(() -> begin(transaction, write));
    }

    private static Tellings begin(TransactionSynchronizationManager transaction, Function<Telling, Mono<Void>> write) {
        var tellings = new Tellings(write);
        transaction.registerSynchronization(tellings);
        return tellings;
    }

    @Override
    public Mono<Void> beforeCommit(boolean readOnly) {
        return Flux.fromIterable(pending)
                .sort(Comparator.comparing(telling -> telling.person().id()))
                .concatMap(write)
                .then();
    }
}
