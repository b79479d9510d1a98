package io.relance.live;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.springframework.data.redis.connection.ReactiveRedisConnection;
import org.springframework.data.redis.connection.ReactiveRedisConnectionFactory;
import org.springframework.data.redis.connection.ReactiveSubscription;
import org.springframework.data.redis.connection.SubscriptionListener;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * One channel that every node sends to and listens to; a node does not hear itself. One subscription for all topics: a
 * node throws away what nobody here listens to, and people who come and go cost Redis nothing.
 */
@Component
class RedisChannel {

    private static final String NAME = "relance:live";
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final String node = UUID.randomUUID().toString();
    private final ReactiveRedisConnectionFactory connections;
    private final ReactiveStringRedisTemplate redis;

    RedisChannel(ReactiveRedisConnectionFactory connections, ReactiveStringRedisTemplate redis) {
        this.connections = connections;
        this.redis = redis;
    }

    Mono<Void> send(String topic) {
        return Mono.defer(() -> redis.convertAndSend(NAME, node + topic))
                .timeout(PATIENCE)
                .then();
    }

    /** The topics that other nodes send; the runnable runs whenever the subscription has been made or, after a gap, made again. */
    Flux<String> hear(Runnable onSubscribed) {
        return Flux.usingWhen(connection(), it -> hear(it, onSubscribed), ReactiveRedisConnection::closeLater)
                .filter(message -> !message.startsWith(node))
                .map(message -> message.substring(node.length()));
    }

    /** Off the caller's thread: the factory may connect, and wait for it. */
    private Mono<ReactiveRedisConnection> connection() {
        return Mono.fromCallable(connections::getReactiveConnection).subscribeOn(Schedulers.boundedElastic());
    }

    private static Flux<String> hear(ReactiveRedisConnection connection, Runnable onSubscribed) {
        return connection
                .pubSubCommands()
                .createSubscription(new Subscribed(onSubscribed))
                .flatMapMany(RedisChannel::messages);
    }

    private static Flux<String> messages(ReactiveSubscription subscription) {
        var subscribe = subscription.subscribe(ByteBuffer.wrap(NAME.getBytes(StandardCharsets.UTF_8)));
        return subscription
                .receive()
                .map(message ->
                        StandardCharsets.UTF_8.decode(message.getMessage()).toString())
                .mergeWith(subscribe.then(Mono.empty()));
    }

    private record Subscribed(Runnable then) implements SubscriptionListener {

        @Override
        public void onChannelSubscribed(byte[] channel, long count) {
            then.run();
        }
    }
}
