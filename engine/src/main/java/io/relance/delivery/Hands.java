package io.relance.delivery;

import io.relance.live.Bell;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;

/**
 * What a node has in hand of one channel. A host that has something in hand gets nothing more until that has ended, and then at
 * most so many at a time, so that one that hangs leaves hands for the others. Mail has one host, the relay: a look that did not fill
 * the hands has left nothing behind, and a hand that gets free need not look again.
 */
final class Hands {

    private final Channel channel;
    private final Pace pace;
    private final Map<UUID, Claim> held = new ConcurrentHashMap<>();
    private final Bell<String> freed = new Bell<>();
    private volatile boolean isMoreDue = true;

    Hands(Channel channel, Pace pace) {
        this.channel = channel;
        this.pace = pace;
    }

    Room room() {
        var now = List.copyOf(held.values());
        var free = Math.max(0, pace.inFlight() - now.size());
        var ids = now.stream().map(Claim::id).toList();
        return channel == Channel.MAIL
                ? new Room(channel, free, ids, List.of())
                : new Room(channel, Math.min(free, pace.perHost()), ids, hosts(now));
    }

    List<Claim> take(Room room, List<Claim> claims) {
        claims.forEach(claim -> held.put(claim.id(), claim));
        isMoreDue = channel != Channel.MAIL || claims.size() == room.size();
        return claims;
    }

    /** Whether the last look may have left something that is due. */
    boolean isMoreDue() {
        return isMoreDue;
    }

    void free(Claim claim) {
        held.remove(claim.id());
        if (isMoreDue) {
            freed.ring("freed");
        }
    }

    Flux<String> freed() {
        return freed.rings();
    }

    private static List<String> hosts(Collection<Claim> claims) {
        return claims.stream().map(claim -> claim.parcel().to()).distinct().toList();
    }

    /**
     * What may be claimed.
     *
     * @param held what is in hand already, however its lease may look
     * @param busy the hosts that get nothing more for now
     */
    record Room(Channel channel, int size, List<UUID> held, List<String> busy) {

        static Room of(Channel channel, int size) {
            return new Room(channel, size, List.of(), List.of());
        }

        boolean isNone() {
            return size == 0;
        }
    }
}
