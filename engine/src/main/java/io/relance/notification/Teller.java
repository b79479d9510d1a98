package io.relance.notification;

import io.relance.live.LiveSignals;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes one alert of one person: the inbox line, and what becomes of it on the other channels. Whoever was told before is not told again. */
@Component
class Teller {

    private final Inbox inbox;
    private final Outlets outlets;
    private final LiveSignals signals;
    private final Clock clock;

    Teller(Inbox inbox, Outlets outlets, LiveSignals signals, Clock clock) {
        this.inbox = inbox;
        this.outlets = outlets;
        this.signals = signals;
        this.clock = clock;
    }

    Mono<Void> tell(Telling telling, Preferences preferences) {
        return Mono.defer(() -> {
            var routes = Routes.of(telling.kind(), telling.isCritical(), preferences, clock.instant());
            return inbox.add(telling, routes).flatMap(notification -> reach(telling, notification, routes));
        });
    }

    private Mono<Void> reach(Telling telling, Notification notification, Routes routes) {
        return outlets.reach(telling, notification, routes)
                .then(
                        routes.isSilent()
                                ? Mono.empty()
                                : signals.afterCommit(
                                        Inbox.topic(telling.person().id())));
    }
}
