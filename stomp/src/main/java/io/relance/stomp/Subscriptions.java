package io.relance.stomp;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** The subscriptions of one connection; a bounded number, each id once. Once ended, a late one is cancelled as it comes. */
final class Subscriptions {

    private final Map<String, Subscription> byId = new ConcurrentHashMap<>();
    private final Disposable.Composite running = Disposables.composite();
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
    }

    void end() {
        running.dispose();
        byId.clear();
    }
}
