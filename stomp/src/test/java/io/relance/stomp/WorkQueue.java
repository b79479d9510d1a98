package io.relance.stomp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;

/** Each message for one of those who work on them, in turn; for another one if it is not acknowledged. Kept while nobody is there. */
final class WorkQueue {

    private record Member(FluxSink<StompMessage> sink, boolean acknowledges) {}

    private final Deque<Member> members = new ArrayDeque<>();
    private final Map<StompMessage, Member> given = new IdentityHashMap<>();
    private final Deque<StompMessage> waiting = new ArrayDeque<>();

    Flux<StompMessage> join(boolean acknowledges) {
        return Flux.push(sink -> join(new Member(sink, acknowledges)), FluxSink.OverflowStrategy.IGNORE);
    }

    synchronized void add(StompMessage message) {
        waiting.add(message);
        give();
    }

    synchronized void settle(List<StompMessage> messages, boolean accepted) {
        messages.forEach(given::remove);
        if (!accepted) {
            waiting.addAll(messages);
            give();
        }
    }

    private synchronized void join(Member member) {
        members.add(member);
        member.sink().onDispose(() -> leave(member));
        give();
    }

    private synchronized void leave(Member member) {
        members.remove(member);
        given.forEach((message, to) -> {
            if (to == member) {
                waiting.add(message);
            }
        });
        given.values().removeIf(to -> to == member);
        give();
    }

    private void give() {
        while (!waiting.isEmpty() && !members.isEmpty()) {
            Member next = members.remove();
            members.add(next);
            StompMessage message = waiting.remove();
            if (next.acknowledges()) {
                given.put(message, next);
            }
            next.sink().next(message);
        }
    }
}
