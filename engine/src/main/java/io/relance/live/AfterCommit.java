package io.relance.live;

import org.springframework.transaction.NoTransactionException;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** Does something once the surrounding reactive transaction has committed, never if it rolls back; at once where there is none. */
public final class AfterCommit {

    private AfterCommit() {}

    /** The action must be quick and must not fail: it runs on the thread that commits. */
    public static Mono<Void> run(Runnable action) {
        return currentTransaction()
                .doOnNext(transaction -> transaction.registerSynchronization(new Afterwards(action)))
                .switchIfEmpty(Mono.fromRunnable(action))
                .then();
    }

    private static Mono<TransactionSynchronizationManager> currentTransaction() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .filter(TransactionSynchronizationManager::isSynchronizationActive)
                .onErrorResume(NoTransactionException.class, none -> Mono.empty());
    }

    private record Afterwards(Runnable action) implements TransactionSynchronization {

        @Override
        public Mono<Void> afterCommit() {
            return Mono.fromRunnable(action);
        }
    }
}
