package io.relance.notification;

import io.relance.notification.Arrivals.Arrived;
import io.relance.notification.LiveAlert.Told;
import io.relance.notification.Positions.Inboxed;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How far one who listens has come: first as the client says, then in the inbox where that was looked up. */
final class LivePlace {

    private static final long UNKNOWN = Long.MAX_VALUE;

    private final @Nullable String claimed;
    private final @Nullable String claimedEpoch;
    private String epoch = "";
    private long newestAtFirst;
    private boolean isMoreThere;
    private volatile long upTo = UNKNOWN;

    LivePlace(@Nullable String claimed, @Nullable String claimedEpoch) {
        this.claimed = claimed;
        this.claimedEpoch = claimedEpoch;
    }

    boolean isKnown() {
        return upTo != UNKNOWN;
    }

    /** There is nothing before it to be told. */
    long upTo() {
        return upTo;
    }

    boolean isMoreThere() {
        return isMoreThere;
    }

    /** The one that the client saw last, if that can be one. */
    @Nullable
    UUID lastId() {
        try {
            return claimed == null ? null : UUID.fromString(claimed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** From where it is in the inbox it goes on; from the newest if it claims nothing, or what is not there. False for the last. */
    boolean isFoundIn(Inboxed inbox) {
        Long seen = inbox.isOf(claimedEpoch) ? inbox.seen() : null;
        epoch = inbox.epoch();
        newestAtFirst = inbox.newest();
        upTo = seen == null ? inbox.newest() : seen;
        return seen != null || claimed == null;
    }

    /** What is told of these; it has come as far as they reach. */
    List<LiveAlert> takeOn(Arrived arrived) {
        upTo = Math.max(upTo, arrived.upTo());
        isMoreThere = !arrived.isAll();
        return arrived.notifications().stream().map(this::told).toList();
    }

    private LiveAlert told(Notification one) {
        return new Told(one, epoch, one.position() <= newestAtFirst);
    }
}
