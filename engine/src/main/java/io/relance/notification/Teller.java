package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import io.relance.live.LiveSignals;
import java.time.Clock;
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
 * Writes alerts, those of many people together: the inbox lines, and what becomes of them on the other channels. Whoever was told
 * before is not told again.
 */
@Component
class Teller {

    private final PreferenceRows preferences;
    private final Inbox inbox;
    private final Outlets outlets;
    private final LiveSignals signals;
    private final Clock clock;

    Teller(PreferenceRows preferences, Inbox inbox, Outlets outlets, LiveSignals signals, Clock clock) {
        this.preferences = preferences;
        this.inbox = inbox;
        this.outlets = outlets;
        this.signals = signals;
        this.clock = clock;
    }

    Mono<Void> tell(List<Telling> tellings) {
        return Mono.fromSupplier(() -> people(tellings))
                .flatMap(people -> Mono.zip(preferences.of(people), outlets.places(people)))
                .flatMap(found -> inbox.add(routed(tellings, found.getT1()))
                        .delayUntil(told -> outlets.reach(told, found.getT2())))
                .flatMap(this::signal);
    }

    private List<Routed> routed(List<Telling> tellings, Map<UUID, Preferences> wanted) {
        var now = clock.instant();
        return tellings.stream()
                .map(telling -> Routed.of(telling, Objects.requireNonNull(wanted.get(telling.reader())), now))
                .toList();
    }

    private Mono<Void> signal(Collection<Told> told) {
        var hearers = told.stream()
                .filter(one -> !one.routes().isSilent())
                .map(Told::reader)
                .collect(toSet());
        return Flux.fromIterable(hearers)
                .concatMap(person -> signals.afterCommit(Inbox.topic(person)))
                .then();
    }

    private static Set<UUID> people(List<Telling> tellings) {
        return tellings.stream().map(Telling::reader).collect(toSet());
    }
}
