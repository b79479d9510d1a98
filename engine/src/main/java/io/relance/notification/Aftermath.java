package io.relance.notification;

import io.relance.delivery.Channel;
import io.relance.delivery.NotSent;
import io.relance.live.LiveSignals;
import java.util.Collection;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What follows from a change of an inbox: what need not be sent any more is not, and after the commit every open browser hears of it. */
@Component
class Aftermath {

    private final Outlets outlets;
    private final LiveSignals signals;

    Aftermath(Outlets outlets, LiveSignals signals) {
        this.outlets = outlets;
        this.signals = signals;
    }

    Mono<Void> withdrawn(Collection<UUID> alerts) {
        return outlets.withdraw(alerts, NotSent.WITHDRAWN);
    }

    /** Their mails only waited for that; other programs are told all the same. */
    Mono<Void> seen(Collection<UUID> alerts) {
        return outlets.withdraw(alerts, NotSent.SEEN, Channel.MAIL);
    }

    Mono<Void> changed(UUID person) {
        return signals.afterCommit(InboxChanges.topic(person));
    }
}
