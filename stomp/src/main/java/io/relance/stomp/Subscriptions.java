package io.relance.stomp;

import io.relance.stomp.Subscription.AckMode;
import io.relance.stomp.Unacknowledged.Settled;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Flux;

/** The subscriptions of one connection; a bounded number, each id once. Once ended, a late one is cancelled as it comes. */
final class Subscriptions {

    private record Followed(Subscription subscription, Following following) {}

    /** Few per connection, so a small table. */
    private final Map<String, Followed> byId = new ConcurrentHashMap<>(4);

    private final Unacknowledged unacknowledged = new Unacknowledged();
    private final AtomicLong messages = new AtomicLong();
    private final int limit;
    private volatile boolean ended;

    Subscriptions(int limit) {
        this.limit = limit;
    }

    void add(Subscription subscription, Following following, Flux<StompMessage> messages) {
        if (byId.size() >= limit) {
            throw new Violation("More than " + limit + " subscriptions");
        }
        if (byId.putIfAbsent(subscription.id(), new Followed(subscription, following)) != null) {
            throw new Violation("There is a subscription '" + subscription.id() + "' already");
        }
        messages.subscribe(following);
        if (ended) {
            following.dispose();
        }
    }

    void remove(String id) {
        Followed followed = byId.remove(id);
        if (followed == null) {
            throw new Violation("There is no subscription '" + id + "'");
        }
        followed.following().dispose();
        unacknowledged.forget(followed.subscription());
    }

    /** The frame that brings a message to a subscription, under an id that the connection has not seen. */
    Outgoing deliver(StompMessage message, Subscription subscription) {
        long number = messages.incrementAndGet();
        if (subscription.ackMode() != AckMode.AUTO) {
            unacknowledged.give(subscription.messageId(number), subscription, message);
        }
        return subscription.message(message, number);
    }

    /** Since 1.2 {@code id} names the message, before it is {@code message-id}. */
    Settled settle(Frame frame, Version version) {
        return unacknowledged.settle(frame.required(version == Version.V1_2 ? "id" : "message-id"));
    }

    /** There is room again. */
    void goOn() {
        byId.values().forEach(followed -> followed.following().goOn());
    }

    void end() {
        ended = true;
        byId.values().forEach(followed -> followed.following().dispose());
        byId.clear();
    }
}
