package io.relance.loop;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Has everything forgotten that is past its time. What cannot be forgotten now is forgotten another time, and holds up nothing else. */
@Component
class Purge implements Loop {

    private static final Logger log = LoggerFactory.getLogger(Purge.class);

    private final List<Forgetting> all;
    private final PurgeSettings settings;

    Purge(List<Forgetting> all, PurgeSettings settings) {
        this.all = all;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "Purge";
    }

    @Override
    public Flux<Long> run() {
        return Flux.interval(settings.every()).onBackpressureDrop().concatMap(tick -> purge(), 1);
    }

    /** Emits how many rows are gone. */
    Mono<Long> purge() {
        return Flux.fromIterable(all).concatMap(this::forget).reduce(0L, Long::sum);
    }

    private Mono<Long> forget(Forgetting old) {
        return Mono.defer(() -> old.forget(settings.batch()))
                .repeat()
                .takeUntil(deleted -> deleted < settings.batch())
                .reduce(0L, Long::sum)
                .onErrorResume(DataAccessException.class, failure -> later(old, failure));
    }

    private static Mono<Long> later(Forgetting old, DataAccessException failure) {
        log.warn("{} could not be forgotten now: {}", old.name(), failure.toString());
        return Mono.empty();
    }
}
