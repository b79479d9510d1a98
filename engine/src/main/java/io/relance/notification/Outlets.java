package io.relance.notification;

import io.relance.delivery.Addresses;
import io.relance.delivery.Channel;
import io.relance.delivery.Deliveries;
import io.relance.delivery.Destination;
import io.relance.delivery.NotSent;
import io.relance.notification.Verdict.At;
import io.relance.notification.Verdict.Not;
import io.relance.notification.Verdict.Now;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Where alerts leave the house, in the transaction that writes them: on each channel on which the person can be reached, what
 * is to go is queued, and of what is not the reason is kept.
 */
@Component
class Outlets {

    private final Addresses addresses;
    private final Deliveries deliveries;
    private final AlertWriter writer;
    private final Clock clock;

    Outlets(Addresses addresses, Deliveries deliveries, AlertWriter writer, Clock clock) {
        this.addresses = addresses;
        this.deliveries = deliveries;
        this.writer = writer;
        this.clock = clock;
    }

    Mono<Void> reach(Telling telling, Notification notification, Routes routes) {
        return addresses
                .of(telling.person().id())
                .flatMap(places -> Flux.fromIterable(places)
                        .concatMap(place -> reach(place, telling, notification, routes.on(outlet(place.channel()))))
                        .then(hasMail(places) ? Mono.empty() : noMail(notification, routes.on(Outlet.MAIL))));
    }

    /** What has not been sent on these channels, or on any without one, is not sent any more; a mail that is just being sent may still leave. */
    Mono<Void> withdraw(Collection<UUID> notifications, NotSent because, Channel... channels) {
        return notifications.isEmpty() ? Mono.empty() : deliveries.withdraw(notifications, because, channels);
    }

    private Mono<Void> reach(Destination place, Telling telling, Notification notification, Verdict verdict) {
        var content = writer.content(notification, telling);
        return switch (verdict) {
            case Now now -> deliveries.queue(notification.id(), place, content, clock.instant());
            case At at -> deliveries.queue(notification.id(), place, content, at.due());
            case Not not -> deliveries.notSent(notification.id(), place.channel(), not.because());
        };
    }

    private static boolean hasMail(List<Destination> places) {
        return places.stream().anyMatch(place -> place.channel() == Channel.MAIL);
    }

    /** Everybody is told by mail who does not say otherwise, so that nobody misses an alert for want of an address and nobody knows. */
    private Mono<Void> noMail(Notification notification, Verdict verdict) {
        var reason = verdict instanceof Not not ? not.because() : NotSent.NO_ADDRESS;
        return deliveries.notSent(notification.id(), Channel.MAIL, reason);
    }

    private static Outlet outlet(Channel channel) {
        return switch (channel) {
            case MAIL -> Outlet.MAIL;
            case WEBHOOK -> Outlet.WEBHOOK;
            case CHAT -> Outlet.CHAT;
        };
    }
}
