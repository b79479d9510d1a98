package io.relance.notification;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Notices what a lost signal should have said: now and then one question asks how far the inboxes of all who listen here have come, and
 * whoever is behind is told. It runs while somebody listens.
 */
final class Lookout {

    private static final Logger log = LoggerFactory.getLogger(Lookout.class);

    private final ConcurrentMap<UUID, Integer> listeners = new ConcurrentHashMap<>();
    private final Flux<Map<UUID, Long>> looks;

    /** The question: how far each of these people's inboxes has come. */
    Lookout(Function<Collection<UUID>, Mono<Map<UUID, Long>>> question, Duration every) {
        this.looks = Flux.interval(every)
                .onBackpressureDrop()
                .concatMap(
                        tick -> Mono.defer(() -> question.apply(listeners.keySet()))
                                .onErrorResume(DataAccessException.class, this::later),
                        1)
                .share();
    }

    /** A word each time this person's inbox has come further than {@code seen}. */
    Flux<String> behind(UUID userId, LongSupplier seen) {
        return Flux.using(
                () -> listeners.merge(userId, 1, Integer::sum),
                joined -> looks.filter(newest -> newest.getOrDefault(userId, 0L) > seen.getAsLong())
                        .map(newest -> "behind")
                        .onBackpressureLatest(),
                joined -> listeners.computeIfPresent(userId, (id, count) -> count == 1 ? null : count - 1));
    }

    private Mono<Map<UUID, Long>> later(DataAccessException failure) {
        log.debug("Positions are looked at again later: {}", failure.toString());
        return Mono.empty();
    }
}
