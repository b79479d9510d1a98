package io.relance.live;

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

    LiveSignals() {}

    public Mono<Void> afterCommit(String topic) {
        return AfterCommit.run(() -> signal(topic));
    }

    /** The topic, each time there is something to read. Signals that come while the listener is busy melt into one. */
    public Flux<String> listen(String topic) {
        return Flux.using(() -> join(topic), Audience::signals, this::leave).onBackpressureLatest();
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

    int topics() {
        return audiences.size();
    }

    private void signal(String topic) {
        wake(topic);
        outgoing.ring(topic);
    }

    private Audience join(String topic) {
        return Objects.requireNonNull(audiences.merge(topic, new Audience(topic, new Bell<>(), 1), Audience::with));
    }

    private void leave(Audience left) {
        audiences.computeIfPresent(left.topic(), (topic, audience) -> audience.withoutOne());
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
