package io.relance.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.ReactiveSubscription;
import org.springframework.data.redis.connection.ReactiveSubscription.Message;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * A channel for each topic, subscribed while somebody here listens to it, all over one connection. A node does not hear itself.
 * One more channel, always subscribed, shows when Redis has come back.
 */
@Component
class RedisChannels {

    private static final String PREFIX = "relance:live:";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String node = UUID.randomUUID().toString();
    private final ReactiveRedisConnectionFactory connections;
    private final ReactiveStringRedisTemplate redis;

    RedisChannels(ReactiveRedisConnectionFactory connections, ReactiveStringRedisTemplate redis) {
        this.connections = connections;
        this.redis = redis;
    }

    Mono<Void> send(String topic) {
        return Mono.defer(() -> redis.convertAndSend(PREFIX + topic, node))
                .timeout(PATIENCE)
                .then();
    }

    /** The topics to look at: other nodes signalled them, or they are heard only now. Of a gap the listeners are told by {@code onBack}. */
    Flux<String> hear(LiveSignals signals, Runnable onBack) {
        return Flux.usingWhen(connection(), it -> hear(it, signals, onBack), ReactiveRedisConnection::closeLater);
    }

    /** Off the caller's thread: the factory may connect, and wait for it. */
    private Mono<ReactiveRedisConnection> connection() {
        return Mono.fromCallable(connections::getReactiveConnection).subscribeOn(Schedulers.boundedElastic());
    }

    private Flux<String> hear(ReactiveRedisConnection connection, LiveSignals signals, Runnable onBack) {
        return connection
                .pubSubCommands()
                .createSubscription(new Present(channel(""), onBack))
                .flatMapMany(subscription -> Flux.merge(heard(subscription), followed(subscription, signals)));
    }

    private Flux<String> heard(ReactiveSubscription subscription) {
        return subscription
                .receive()
                .filter(message -> !text(message.getMessage()).equals(node))
                .map(RedisChannels::topic);
    }

    /** First what is listened to by now, then what changes; each topic once its channel is subscribed. */
    private static Flux<String> followed(ReactiveSubscription subscription, LiveSignals signals) {
        var followed = new FollowedTopics(subscription);
        return subscription
                .subscribe(channel(""))
                .thenMany(Flux.defer(() -> signals.audienceChanges().startWith(signals.topics())))
                .concatMap(batch -> followed.follow(batch, signals::isHeard), 0)
                .concatMapIterable(topics -> topics);
    }

    private static String topic(Message<ByteBuffer, ByteBuffer> message) {
        return text(message.getChannel()).substring(PREFIX.length());
    }

    static ByteBuffer channel(String topic) {
        return ByteBuffer.wrap((PREFIX + topic).getBytes(StandardCharsets.UTF_8));
    }

    private static String text(ByteBuffer bytes) {
        return StandardCharsets.UTF_8.decode(bytes.duplicate()).toString();
    }
}
