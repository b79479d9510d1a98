package io.relance.notification;

import io.relance.delivery.Addresses;
import io.relance.delivery.Channel;
import io.relance.delivery.Content;
import io.relance.delivery.Deliveries;
import io.relance.delivery.Destination;
import io.relance.delivery.NotSent;
import io.relance.delivery.Posting;
import io.relance.notification.Verdict.At;
import io.relance.notification.Verdict.Not;
import io.relance.notification.Verdict.Now;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
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

    /** Where each of these can be reached. */
    Mono<Map<UUID, List<Destination>>> places(Collection<UUID> people) {
        return addresses.of(people);
    }

    /** @param places of the readers at least */
    Mono<Void> reach(Collection<Told> told, Map<UUID, List<Destination>> places) {
        return deliveries.post(told.stream()
                .flatMap(one -> postings(one, places.getOrDefault(one.reader(), List.of())))
                .toList());
    }

    /** What has not been sent on these channels, or on any without one, is not sent any more; a mail that is just being sent may still leave. */
    Mono<Void> withdraw(Collection<UUID> notifications, NotSent because, Channel... channels) {
        return notifications.isEmpty() ? Mono.empty() : deliveries.withdraw(notifications, because, channels);
    }

    private Stream<Posting> postings(Told told, List<Destination> places) {
        var reached =
                places.stream().map(place -> posting(told, place, told.routes().on(outlet(place.channel()))));
        return hasMail(places) ? reached : Stream.concat(reached, Stream.of(noMail(told)));
    }

    private Posting posting(Told told, Destination place, Verdict verdict) {
        var notification = told.notification().id();
        return switch (verdict) {
            case Now now -> new Posting.Send(notification, place, content(told), clock.instant());
            case At at -> new Posting.Send(notification, place, content(told), at.due());
            case Not not -> new Posting.Note(notification, place.channel(), not.because());
        };
    }

    private Content content(Told told) {
        return writer.content(told.notification(), told.telling());
    }

    private static boolean hasMail(List<Destination> places) {
        return places.stream().anyMatch(place -> place.channel() == Channel.MAIL);
    }

    /** Everybody is told by mail who does not say otherwise, so that nobody misses an alert for want of an address and nobody knows. */
    private static Posting noMail(Told told) {
        var reason = told.routes().on(Outlet.MAIL) instanceof Not not ? not.because() : NotSent.NO_ADDRESS;
        return new Posting.Note(told.notification().id(), Channel.MAIL, reason);
    }

    private static Outlet outlet(Channel channel) {
        return switch (channel) {
            case MAIL -> Outlet.MAIL;
            case WEBHOOK -> Outlet.WEBHOOK;
            case CHAT -> Outlet.CHAT;
        };
    }
}
