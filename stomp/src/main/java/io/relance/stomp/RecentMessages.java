package io.relance.stomp;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What was said last about one thing, in memory, for any number of subscribers: each gets every message once and in order, at its own
 * pace, and whoever comes back with its last id gets what it missed. A subscriber has a place in the one list and no queue of its own; if
 * the list has moved past its place, it is cut with close 4008. The epoch, part of every id, is to be new when the list is.
 */
public final class RecentMessages {

    private final String epoch;
    private final AtomicReferenceArray<@Nullable Said> kept;
    private final Set<RecentReader> readers = ConcurrentHashMap.newKeySet();
    private volatile long newest;

    public RecentMessages(String epoch, int keep) {
        this.epoch = epoch;
        this.kept = new AtomicReferenceArray<>(keep);
    }

    /** Any thread may; the message gets an id, an epoch and an offset. */
    public void publish(StompMessage message) {
        add(message);
        readers.forEach(RecentReader::readOn);
    }

    /** From the one after the subscriber's {@code last-id} on; from now on if it names none, and then it is told so if it named one in vain. */
    public Flux<StompMessage> follow(Subscribing subscribing) {
        return Flux.from(subscriber -> {
            long newestNow = newest;
            String lastId = subscribing.lastId();
            long seen = offset(lastId, subscribing.epoch());
            boolean known = seen >= Math.max(0, newestNow - kept.length()) && seen <= newestNow;
            long place = known ? seen : newestNow;
            var lost = known || lastId == null
                    ? null
                    : StompMessage.notRecovered(id(place)).at(epoch, place);
            enter(new RecentReader(this, subscriber, place, lost));
        });
    }

    long newest() {
        return newest;
    }

    /** Null if it is kept no longer. */
    @Nullable
    StompMessage at(long offset) {
        Said said = kept.get(slot(offset));
        return said == null || said.offset != offset ? null : said.message;
    }

    void leave(RecentReader reader) {
        readers.remove(reader);
    }

    private void enter(RecentReader reader) {
        readers.add(reader);
        reader.begin();
    }

    private synchronized void add(StompMessage message) {
        long offset = newest + 1;
        var numbered = new StompMessage(id(offset), message.headers(), message.contentType(), message.body());
        kept.set(slot(offset), new Said(offset, numbered.at(epoch, offset)));
        newest = offset;
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
        return (int) (offset % kept.length());
    }

    private record Said(long offset, StompMessage message) {}
}
