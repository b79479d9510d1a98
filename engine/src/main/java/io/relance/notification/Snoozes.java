package io.relance.notification;

import io.relance.live.LiveSignals;
import io.relance.loop.Loop;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Brings snoozed alerts back as new when their moment has come, each once, on whichever node looks first; one that was missed comes late. */
@Component
class Snoozes implements Loop {

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final SnoozedAlerts alerts;
    private final LiveSignals signals;
    private final TransactionalOperator transaction;

    Snoozes(SnoozedAlerts alerts, LiveSignals signals, TransactionalOperator transaction) {
        this.alerts = alerts;
        this.signals = signals;
        this.transaction = transaction;
    }

    @Override
    public String name() {
        return "Snoozes";
    }

    @Override
    public Flux<Long> run() {
        return Flux.interval(LOOK).onBackpressureLatest().concatMap(tick -> wakeDue(), 0);
    }

    /** Emits how many people have something back. */
    Mono<Long> wakeDue() {
        return Mono.defer(this::wakeSome)
                .repeat()
                .takeUntil(people -> people < SnoozedAlerts.PEOPLE)
                .reduce(0L, Long::sum);
    }

    private Mono<Long> wakeSome() {
        return alerts.wake()
                .concatMap(person ->
                        signals.afterCommit(InboxChanges.topic(person)).thenReturn(person))
                .count()
                .as(transaction::transactional);
    }
}
