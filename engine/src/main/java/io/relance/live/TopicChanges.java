package io.relance.live;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.publisher.Flux;

/** The topics that people here have begun or ceased to listen to; those that change while nobody is ready melt into one batch. */
final class TopicChanges {

    private final Set<String> changed = ConcurrentHashMap.newKeySet();
    private final Bell<String> bell = new Bell<>();

    void add(String topic) {
        changed.add(topic);
        bell.ring(topic);
    }

    /** For one who follows them; each topic is in a batch after its last change. */
    Flux<List<String>> batches() {
        return Flux.merge(bell.rings().onBackpressureLatest(), Flux.just("look"))
                .onBackpressureLatest()
                .map(some -> List.copyOf(changed))
                .doOnNext(changed::removeAll)
                .filter(batch -> !batch.isEmpty());
    }
}
