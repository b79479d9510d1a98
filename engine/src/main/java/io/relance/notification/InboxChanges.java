package io.relance.notification;

import io.relance.database.Together;
import io.relance.live.LiveSignals;
import io.relance.notification.InboxCounts.Asked;
import io.relance.notification.InboxCounts.Now;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * How a person's inbox stands: at once, and after each change. Changes that come while the reader is busy melt into one. The counts are
 * right however signals are lost, doubled or late; of more than two hundred changes at once the newest are named.
 * A failed look is made up for by the next.
 */
@Component
public class InboxChanges {

    private static final Logger log = LoggerFactory.getLogger(InboxChanges.class);
    private static final Duration LOOK_ANYWAY = Duration.ofSeconds(15);
    private static final long NOTHING_YET = -1;

    private final LiveSignals signals;
    private final Lookout lookout;
    private final Together<Asked, Now> counts;

    InboxChanges(InboxCounts counts, Positions positions, LiveSignals signals) {
        this.signals = signals;
        this.lookout = new Lookout(positions::lastChanges, LOOK_ANYWAY);
        this.counts = new Together<>(counts::since);
    }

    /** The topic that says that what lies in this inbox has changed; what is new has a topic of its own. */
    static String topic(UUID userId) {
        return "inbox-changes:" + userId;
    }

    /** First how it stands, with nothing changed; then what has changed, newest first, and how it stands with that. */
    public Flux<InboxChange> of(UUID userId) {
        return Flux.defer(() -> follow(userId, new AtomicLong(NOTHING_YET)));
    }

    private Flux<InboxChange> follow(UUID userId, AtomicLong seen) {
        return Flux.merge(
                        signals.listen(Inbox.topic(userId)),
                        signals.listen(topic(userId)),
                        lookout.behind(userId, seen::get),
                        Mono.just("look"))
                .onBackpressureLatest()
                .concatMap(signal -> look(userId, seen), 0);
    }

    private Flux<InboxChange> look(UUID userId, AtomicLong seen) {
        return counts.ask(new Asked(userId, seen.get() == NOTHING_YET ? Long.MAX_VALUE : seen.get()))
                .filter(now -> now.lastChange() != seen.get())
                .doOnNext(now -> seen.set(now.lastChange()))
                .map(InboxChange::of)
                .flux()
                .onErrorResume(DataAccessException.class, this::later);
    }

    private Flux<InboxChange> later(DataAccessException failure) {
        log.debug("The inbox is looked at again with the next signal: {}", failure.toString());
        return Flux.empty();
    }

    /** How many are unseen and unread, and the ids of what was changed. */
    public record InboxChange(long unseen, long unread, List<UUID> changed) {

        static InboxChange of(Now now) {
            return new InboxChange(now.counts().unseen(), now.counts().unread(), now.changed());
        }
    }
}
