package io.relance.live;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Signals by topic, to every node. A signal goes out after the commit of the transaction that it belongs to, reaches this
 * node's listeners without Redis and the other nodes' through it, at most once: whoever listens also looks by itself now
 * and then. Neither the sender nor the listener is ever failed or held up by Redis.
 */
@Component
public class LiveSignals {

    private final ConcurrentMap<String, Audience> audiences = new ConcurrentHashMap<>();
    private final Bell<String> outgoing = new Bell<>();
    private final TopicChanges changes = new TopicChanges();

    LiveSignals() {}

    public Mono<Void> afterCommit(String topic) {
        return AfterCommit.run(() -> signal(topic));
    }

    /** The topic, each time there is something to read. Signals that come while the listener is busy melt into one. */
    public Flux<String> listen(String topic) {
        return Flux.using(() -> join(topic), Audience::signals, this::leave).onBackpressureLatest();
    }

    /** As {@link #listen}, and once at the start: what came before somebody listened is not missed. */
    public Flux<String> listenAndLook(String topic) {
        return Flux.merge(listen(topic), Flux.just(topic));
    }

    /** What the other nodes are to hear of. */
    Flux<String> outgoing() {
        return outgoing.rings();
    }

    void wake(String topic) {
        var audience = audiences.get(topic);
        if (audience != null) {
            audience.wake();
        }
    }

    /** After a gap in what the other nodes said. */
    void wakeAll() {
        audiences.values().forEach(Audience::wake);
    }

    /** What somebody here listens to. */
    List<String> topics() {
        return List.copyOf(audiences.keySet());
    }

    boolean isHeard(String topic) {
        return audiences.containsKey(topic);
    }

    Flux<List<String>> audienceChanges() {
        return changes.batches();
    }

    private void signal(String topic) {
        wake(topic);
        outgoing.ring(topic);
    }

    private Audience join(String topic) {
        var audience = audiences.merge(topic, new Audience(topic, new Bell<>(), 1), Audience::with);
        changes.add(topic);
        return Objects.requireNonNull(audience);
    }

    private void leave(Audience left) {
        audiences.computeIfPresent(left.topic(), (topic, audience) -> audience.withoutOne());
        changes.add(left.topic());
    }

    /** Those on this node who listen to a topic. */
    private record Audience(String topic, Bell<String> bell, int listeners) {

        Audience with(Audience more) {
            return new Audience(topic, bell, listeners + more.listeners);
        }

        @Nullable
        Audience withoutOne() {
            return listeners == 1 ? null : new Audience(topic, bell, listeners - 1);
        }

        void wake() {
            bell.ring(topic);
        }

        Flux<String> signals() {
            return bell.rings();
        }
    }
}
