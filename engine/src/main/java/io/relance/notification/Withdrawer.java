package io.relance.notification;

import io.relance.notification.UntrueAlerts.Withdrawn;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes back from one person what is not true any more: in the inbox, in open browsers, and what has not been sent yet. */
@Component
class Withdrawer {

    private final UntrueAlerts alerts;
    private final Aftermath aftermath;

    Withdrawer(UntrueAlerts alerts, Aftermath aftermath) {
        this.alerts = alerts;
        this.aftermath = aftermath;
    }

    Mono<Void> withdraw(UUID person, Untrue untrue) {
        return alerts.withdraw(person, untrue).flatMap(withdrawn -> announce(person, withdrawn));
    }

    private Mono<Void> announce(UUID person, List<Withdrawn> withdrawn) {
        var shown = withdrawn.stream().anyMatch(Withdrawn::wasInInbox);
        return aftermath
                .withdrawn(withdrawn.stream().map(Withdrawn::id).toList())
                .then(shown ? aftermath.changed(person) : Mono.empty());
    }
}
