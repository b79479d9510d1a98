package io.relance.stomp;

import io.relance.stomp.Unacknowledged.Settled;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** The subscriptions of one connection; a bounded number, each id once. Once ended, a late one is cancelled as it comes. */
final class Subscriptions {

    private final Map<String, Subscription> byId = new ConcurrentHashMap<>();
    private final Disposable.Composite running = Disposables.composite();
    private final Unacknowledged unacknowledged = new Unacknowledged();
    private final AtomicLong messages = new AtomicLong();
    private final int limit;

    Subscriptions(int limit) {
        this.limit = limit;
    }

    void add(Subscription subscription) {
        if (byId.size() >= limit) {
            throw new Violation("More than " + limit + " subscriptions");
        }
        if (byId.putIfAbsent(subscription.id(), subscription) != null) {
            throw new Violation("There is a subscription '" + subscription.id() + "' already");
        }
        running.add(subscription.running());
    }

    void remove(String id) {
        Subscription subscription = byId.remove(id);
        if (subscription == null) {
            throw new Violation("There is no subscription '" + id + "'");
        }
        running.remove(subscription.running());
        subscription.running().dispose();
        unacknowledged.forget(subscription);
    }

    /** The frame that brings a message to a subscription, under an id that the connection has not seen. */
    Frame deliver(StompMessage message, Subscription subscription) {
        String messageId = subscription.id() + "-" + messages.incrementAndGet();
        unacknowledged.give(messageId, subscription, message);
        return subscription.message(message, messageId);
    }

    /** Since 1.2 {@code id} names the message, before it is {@code message-id}. */
    Settled settle(Frame frame, Version version) {
        return unacknowledged.settle(frame.required(version == Version.V1_2 ? "id" : "message-id"));
    }

    void end() {
        running.dispose();
        byId.clear();
    }
}
