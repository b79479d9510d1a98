package io.relance.notification;

import io.relance.delivery.NotSent;
import io.relance.live.LiveSignals;
import io.relance.notification.UntrueAlerts.Withdrawn;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes back from one person what is not true any more: in the inbox, in open browsers, and what has not been sent yet. */
@Component
class Withdrawer {

    private final UntrueAlerts alerts;
    private final Outlets outlets;
    private final LiveSignals signals;

    Withdrawer(UntrueAlerts alerts, Outlets outlets, LiveSignals signals) {
        this.alerts = alerts;
        this.outlets = outlets;
        this.signals = signals;
    }

    Mono<Void> withdraw(UUID person, Untrue untrue) {
        return alerts.withdraw(person, untrue)
                .flatMap(withdrawn -> withdrawn.isEmpty() ? Mono.empty() : announce(person, withdrawn));
    }

    private Mono<Void> announce(UUID person, List<Withdrawn> withdrawn) {
        var ids = withdrawn.stream().map(Withdrawn::id).toList();
        return outlets.withdraw(ids, NotSent.WITHDRAWN)
                .then(
                        withdrawn.stream().anyMatch(Withdrawn::wasInInbox)
                                ? signals.afterCommit(InboxChanges.topic(person))
                                : Mono.empty());
    }
}
