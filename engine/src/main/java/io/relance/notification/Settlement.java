package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes what a transaction tells and withdraws what it makes untrue, for each person in the order in which it came. What is untrue of
 * a task by the time that it is told is withdrawn at once. See {@link Locks} for what it locks first.
 */
@Component
class Settlement {

    private static final int AT_ONCE = 32;

    private final Teller teller;
    private final Withdrawer withdrawer;
    private final UntrueAlerts alerts;
    private final PreferenceRows preferences;
    private final Locks locks;

    Settlement(Teller teller, Withdrawer withdrawer, UntrueAlerts alerts, PreferenceRows preferences, Locks locks) {
        this.teller = teller;
        this.withdrawer = withdrawer;
        this.alerts = alerts;
        this.preferences = preferences;
        this.locks = locks;
    }

    Mono<Void> settle(Pending pending) {
        return locks.tasks(Agenda.taskKeys(Agenda.tellings(pending.news())))
                .collectList()
                .delayUntil(tasks -> locks.groups(pending.groups()))
                .delayUntil(tasks -> pending.decided())
                .map(tasks -> Agenda.of(pending.news(), tasks, pending.changedTasks()))
                .flatMap(agenda -> readers(agenda).map(agenda::with))
                .flatMap(this::carryOut);
    }

    private Mono<Map<UUID, Preferences>> preferences(Collection<UUID> people) {
        return people.isEmpty() ? Mono.just(Map.of()) : preferences.of(people);
    }

    private Mono<Set<UUID>> readers(Agenda agenda) {
        return alerts.readers(agenda.untrue()).collect(toSet());
    }

    private Mono<Void> carryOut(Agenda agenda) {
        var people = agenda.people();
        return people.isEmpty()
                ? Mono.empty()
                : locks.inboxes(people)
                        .then(Mono.defer(() -> preferences(agenda.told())))
                        .flatMap(wanted -> carryOut(agenda, people, wanted));
    }

    private Mono<Void> carryOut(Agenda agenda, Collection<UUID> people, Map<UUID, Preferences> wanted) {
        return Flux.fromIterable(people)
                .flatMap(person -> carryOut(agenda, person, wanted.get(person)), AT_ONCE)
                .then();
    }

    private Mono<Void> carryOut(Agenda agenda, UUID person, @Nullable Preferences wanted) {
        return Flux.fromIterable(agenda.news(person))
                .concatMap(news -> carryOut(agenda, person, news, wanted))
                .then(Mono.defer(() -> withdraw(agenda, person, agenda.tasks())));
    }

    private Mono<Void> carryOut(Agenda agenda, UUID person, News news, @Nullable Preferences wanted) {
        return switch (news) {
            case Telling telling -> teller.tell(telling, Objects.requireNonNull(wanted));
            case Cause cause -> withdraw(agenda, person, Untrue.because(cause));
        };
    }

    private Mono<Void> withdraw(Agenda agenda, UUID person, Untrue untrue) {
        return agenda.losers().contains(person) && !untrue.isEmpty()
                ? withdrawer.withdraw(person, untrue)
                : Mono.empty();
    }
}
