package io.relance.stomp;

import org.jspecify.annotations.Nullable;
import reactor.core.Exceptions;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;
import reactor.core.publisher.SynchronousSink;

/**
 * What was said last about one thing, in memory, for any number of subscribers: each gets every message once and in order, at its own
 * pace, and whoever comes back with its last id gets what it missed. A subscriber has a place in the one list and no queue of its own; if
 * the list has moved past its place, it is cut with close 4008. The epoch, part of every id, is to be new when the list is.
 */
public final class RecentMessages {

    private final String epoch;
    private final StompMessage[] kept;
    private final Sinks.Many<Boolean> news = Sinks.many().multicast().directBestEffort();
    private long newest;

    public RecentMessages(String epoch, int keep) {
        this.epoch = epoch;
        this.kept = new StompMessage[keep];
    }

    /** Any thread may; the message gets an id, an epoch and an offset. */
    public void publish(StompMessage message) {
        add(message);
        while (news.tryEmitNext(true) == EmitResult.FAIL_NON_SERIALIZED) {
            Thread.onSpinWait();
        }
    }

    /** From the one after the subscriber's {@code last-id} on; from now on if it names none, and then it is told so if it named one in vain. */
    public Flux<StompMessage> follow(Subscribing subscribing) {
        return Flux.defer(() -> follow(start(subscribing)));
    }

    private Flux<StompMessage> follow(Place place) {
        Flux<StompMessage> come = news.asFlux()
                .onBackpressureLatest()
                .mergeWith(Flux.just(true))
                .onBackpressureLatest()
                .concatMap(some -> Flux.<StompMessage>generate(sink -> next(place, sink)), 0);
        return place.recovered
                ? come
                : come.startWith(StompMessage.notRecovered(id(place.offset)).at(epoch, place.offset));
    }

    private synchronized void add(StompMessage message) {
        newest++;
        var headers = message.headers();
        kept[slot(newest)] =
                new StompMessage(id(newest), headers, message.contentType(), message.body()).at(epoch, newest);
    }

    private synchronized void next(Place place, SynchronousSink<StompMessage> sink) {
        if (place.offset == newest) {
            sink.complete();
        } else if (place.offset < newest - kept.length) {
            sink.error(Exceptions.failWithOverflow("The list has moved on"));
        } else {
            place.offset++;
            sink.next(kept[slot(place.offset)]);
        }
    }

    private synchronized Place start(Subscribing subscribing) {
        String lastId = subscribing.lastId();
        long offset = offset(lastId, subscribing.epoch());
        boolean known = offset >= Math.max(0, newest - kept.length) && offset <= newest;
        return new Place(known ? offset : newest, known || lastId == null);
    }

    /** Negative if it is none of this list. */
    private long offset(@Nullable String lastId, @Nullable String itsEpoch) {
        if (lastId == null || !lastId.startsWith(epoch + '-') || (itsEpoch != null && !itsEpoch.equals(epoch))) {
            return -1;
        }
        String number = lastId.substring(epoch.length() + 1);
        return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
    }

    private String id(long offset) {
        return epoch + '-' + offset;
    }

    private int slot(long offset) {
        return (int) (offset % kept.length);
    }

    /** How far a subscriber has come. */
    private static final class Place {

        private final boolean recovered;
        private long offset;

        Place(long offset, boolean recovered) {
            this.offset = offset;
            this.recovered = recovered;
        }
    }
}
