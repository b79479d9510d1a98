package io.relance.stomp;

import io.relance.stomp.Subscription.AckMode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was given to a client and not yet acknowledged, in the order it was given; a bounded number. */
final class Unacknowledged {

    private record Given(Subscription subscription, StompMessage message) {}

    private static final int LIMIT = 1000;

    private final Map<String, Given> byMessageId = new LinkedHashMap<>();

    synchronized void give(String messageId, Subscription subscription, StompMessage message) {
        if (byMessageId.size() >= LIMIT) {
            throw new Violation("More than " + LIMIT + " messages are not acknowledged", Farewell.TOO_SLOW);
        }
        byMessageId.put(messageId, new Given(subscription, message));
    }

    /** What the client speaks of: in mode {@code client} also all before it in the same subscription. */
    synchronized Settled settle(String messageId) {
        Given last = byMessageId.get(messageId);
        if (last == null) {
            throw new Violation("No message '" + messageId + "' waits for an acknowledgement");
        }
        List<StompMessage> settled = new ArrayList<>();
        if (last.subscription().ackMode() == AckMode.CLIENT) {
            settled.addAll(takeBefore(last));
        }
        settled.add(last.message());
        byMessageId.remove(messageId);
        return new Settled(last.subscription().destination(), settled);
    }

    synchronized void forget(Subscription subscription) {
        byMessageId.values().removeIf(given -> given.subscription() == subscription);
    }

    private List<StompMessage> takeBefore(Given last) {
        List<StompMessage> before = new ArrayList<>();
        Iterator<Given> all = byMessageId.values().iterator();
        for (Given given = all.next(); given != last; given = all.next()) {
            if (given.subscription() == last.subscription()) {
                before.add(given.message());
                all.remove();
            }
        }
        return before;
    }

    /** Messages of one destination that a client spoke of at once. */
    record Settled(String destination, List<StompMessage> messages) {}
}
