package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import io.relance.notification.Untrue.Cause;
import io.relance.notification.UntrueAlerts.TaskNow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes what a transaction tells and withdraws what it makes untrue, for each person in the order in which it came. First it locks all their
 * inboxes, in the same order everywhere: so transactions that tell the same people cannot deadlock, and an inbox is locked only for the
 * moment of the commit. What is untrue of a task by the time that it is told is withdrawn at once.
 */
@Component
class Settlement {

    private static final int AT_ONCE = 32;

    private final Teller teller;
    private final Withdrawer withdrawer;
    private final UntrueAlerts alerts;
    private final PreferenceRows preferences;
    private final Inbox inbox;

    Settlement(Teller teller, Withdrawer withdrawer, UntrueAlerts alerts, PreferenceRows preferences, Inbox inbox) {
        this.teller = teller;
        this.withdrawer = withdrawer;
        this.alerts = alerts;
        this.preferences = preferences;
        this.inbox = inbox;
    }

    Mono<Void> settle(Pending pending) {
        var news = pending.news();
        return tasks(Agenda.tellings(news))
                .map(tasks -> Agenda.of(news, tasks, pending.changedTasks()))
                .flatMap(agenda -> Mono.zip(preferences(agenda.told()), readers(agenda))
                        .flatMap(found -> carryOut(agenda.with(found.getT1(), found.getT2()))));
    }

    private Mono<List<TaskNow>> tasks(List<Telling> tellings) {
        var keys = Agenda.taskKeys(tellings);
        return keys.isEmpty() ? Mono.just(List.of()) : alerts.tasks(keys).collectList();
    }

    private Mono<Map<UUID, Preferences>> preferences(Collection<UUID> people) {
        return people.isEmpty() ? Mono.just(Map.of()) : preferences.of(people);
    }

    private Mono<Set<UUID>> readers(Agenda agenda) {
        return alerts.readers(agenda.untrue()).collect(toSet());
    }

    private Mono<Void> carryOut(Agenda agenda) {
        var people = agenda.people();
        return people.isEmpty() ? Mono.empty() : inbox.lock(people).then(Mono.defer(() -> carryOut(agenda, people)));
    }

    private Mono<Void> carryOut(Agenda agenda, Collection<UUID> people) {
        return Flux.fromIterable(people)
                .flatMap(person -> carryOut(agenda, person), AT_ONCE)
                .then();
    }

    private Mono<Void> carryOut(Agenda agenda, UUID person) {
        return Flux.fromIterable(agenda.news(person))
                .concatMap(news -> carryOut(agenda, person, news))
                .then(Mono.defer(() -> withdraw(agenda, person, agenda.tasks())));
    }

    private Mono<Void> carryOut(Agenda agenda, UUID person, News news) {
        return switch (news) {
            case Telling telling ->
                teller.tell(telling, Objects.requireNonNull(agenda.preferences().get(person)));
            case Cause cause -> withdraw(agenda, person, Untrue.because(cause));
        };
    }

    private Mono<Void> withdraw(Agenda agenda, UUID person, Untrue untrue) {
        return agenda.losers().contains(person) && !untrue.isEmpty()
                ? withdrawer.withdraw(person, untrue)
                : Mono.empty();
    }
}
