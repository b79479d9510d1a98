package io.relance.live;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.data.redis.connection.ReactiveSubscription;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The topics whose channels a subscription has, as people come and go; one change of it at a time, of many topics together. */
final class FollowedTopics {

    private static final int AT_ONCE = 500;

    private final ReactiveSubscription subscription;
    private final Set<String> followed = new HashSet<>();

    FollowedTopics(ReactiveSubscription subscription) {
        this.subscription = subscription;
    }

    /** Those of the batch that are followed from now on. */
    Mono<List<String>> follow(Collection<String> batch, Predicate<String> isHeard) {
        return Mono.defer(() -> {
            var come = batch.stream()
                    .filter(topic -> isHeard.test(topic) && followed.add(topic))
                    .toList();
            var gone = batch.stream()
                    .filter(topic -> !isHeard.test(topic) && followed.remove(topic))
                    .toList();
            return subscribe(come).then(unsubscribe(gone)).thenReturn(come);
        });
    }

    private Mono<Void> subscribe(List<String> topics) {
        return Flux.fromIterable(topics)
                .buffer(AT_ONCE)
                .concatMap(some -> subscription.subscribe(channels(some)))
                .then();
    }

    private Mono<Void> unsubscribe(List<String> topics) {
        return Flux.fromIterable(topics)
                .buffer(AT_ONCE)
                .concatMap(some -> subscription.unsubscribe(channels(some)))
                .then();
    }

    private static ByteBuffer[] channels(List<String> topics) {
        return topics.stream().map(RedisChannels::channel).toArray(ByteBuffer[]::new);
    }
}
