package io.relance.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Mono;

/** What a transaction has to tell and what it makes untrue. It is settled as the last thing before the commit, all at once. */
final class Pending implements TransactionSynchronization {

    private final List<News> news = new ArrayList<>();
    private final Set<Long> tasks = new HashSet<>();
    private final Function<Pending, Mono<Void>> settle;

    private Pending(Function<Pending, Mono<Void>> settle) {
        this.settle = settle;
    }

    /** Needs a transaction. */
    static Mono<Void> with(Consumer<Pending> change, Function<Pending, Mono<Void>> settle) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(transaction -> change.accept(of(transaction, settle)))
                .then();
    }

    void add(List<? extends News> more) {
        news.addAll(more);
    }

    void taskChanged(long key) {
        tasks.add(key);
    }

    /** In the order in which they came. */
    List<News> news() {
        return List.copyOf(news);
    }

    Set<Long> changedTasks() {
        return Set.copyOf(tasks);
    }

    private static Pending of(TransactionSynchronizationManager transaction, Function<Pending, Mono<Void>> settle) {
        return transaction.getSynchronizations().stream()
                .filter(Pending.class::isInstance)
                .map(Pending.class::cast)
                .findFirst()
                .orElseGet(() -> begin(transaction, settle));
    }

    private static Pending begin(TransactionSynchronizationManager transaction, Function<Pending, Mono<Void>> settle) {
        var pending = new Pending(settle);
        transaction.registerSynchronization(pending);
        return pending;
    }

    @Override
    public Mono<Void> beforeCommit(boolean readOnly) {
        return Mono.defer(() -> settle.apply(this));
    }
}
