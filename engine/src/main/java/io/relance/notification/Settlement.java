package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Set;
import java.util.UUID;
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
    private final Locks locks;

    Settlement(Teller teller, Withdrawer withdrawer, UntrueAlerts alerts, Locks locks) {
        this.teller = teller;
        this.withdrawer = withdrawer;
        this.alerts = alerts;
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

    private Mono<Set<UUID>> readers(Agenda agenda) {
        return alerts.readers(agenda.untrue()).collect(toSet());
    }

    private Mono<Void> carryOut(Agenda agenda) {
        var people = agenda.people();
        return people.isEmpty()
                ? Mono.empty()
                : locks.inboxes(people)
                        .thenMany(Flux.fromIterable(agenda.steps()))
                        .concatMap(step -> carryOut(agenda, step))
                        .then(Mono.defer(() -> withdraw(agenda, agenda.tasks())));
    }

    private Mono<Void> carryOut(Agenda agenda, List<News> step) {
        return step.getFirst() instanceof Cause cause
                ? withdraw(agenda, Untrue.because(cause))
                : teller.tell(Agenda.tellings(step));
    }

    private Mono<Void> withdraw(Agenda agenda, Untrue untrue) {
        return untrue.isEmpty()
                ? Mono.empty()
                : Flux.fromIterable(agenda.losers())
                        .flatMap(person -> withdrawer.withdraw(person, untrue), AT_ONCE)
                        .then();
    }
}
