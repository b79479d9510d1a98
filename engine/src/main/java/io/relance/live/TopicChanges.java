package io.relance.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import reactor.core.publisher.Flux;

/**
 * The topics that people here have begun or ceased to listen to; those that change while nobody is ready melt into one batch. Only the first of these rings: in a
 * storm thousands a second would wait for each other at the bell.
 */
final class TopicChanges {

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final Bell<String> bell = new Bell<>();

    void add(String topic) {
        changed.add(topic);
        if (rung.compareAndSet(false, true)) {
            bell.ring("look");
        }
    }

    /** For one who follows them; each topic is in a batch after its last change. */
    Flux<List<String>> batches() {
        return Flux.merge(bell.rings().onBackpressureLatest(), Flux.just("look"))
                .onBackpressureLatest()
                .map(look -> take())
                .filter(batch -> !batch.isEmpty());
    }

    /** What changes from now on rings again, also what is among these. */
    private List<String> take() {
        rung.set(false);
        var batch = List.copyOf(changed);
        changed.removeAll(batch);
        return batch;
    }
}
