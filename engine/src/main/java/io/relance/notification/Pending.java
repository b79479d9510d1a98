package io.relance.notification;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a transaction has to tell and what it makes untrue. It is settled as the last thing before the commit, all at once. */
final class Pending implements TransactionSynchronization {

    private final List<News> news = new ArrayList<>();
    private final List<Decision> decisions = new ArrayList<>();
    private final Set<Long> tasks = new HashSet<>();
    private final SortedSet<String> groups = new TreeSet<>();
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
        more.forEach(one -> groups.addAll(one.groups()));
    }

    /** As the last thing, when the group is locked. */
    void decide(String group, Decision decision) {
        groups.add(group);
        decisions.add(decision);
    }

    void taskChanged(long key) {
        tasks.add(key);
    }

    /** What is to be locked before anything is decided. */
    SortedSet<String> groups() {
        return new TreeSet<>(groups);
    }

    /** Adds what follows from each decision, one after the other: a later one knows of the earlier. */
    Mono<Void> decided() {
        return Flux.fromIterable(List.copyOf(decisions))
                .concatMap(decision -> decision.after(news()).flatMap(this::adding))
                .then();
    }

    private Mono<Void> adding(List<News> more) {
        return Mono.fromRunnable(() -> news.addAll(more));
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
