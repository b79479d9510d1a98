package io.relance.stomp;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import reactor.core.Exceptions;
import reactor.core.publisher.Operators;

/** One who follows {@link RecentMessages}: how far it has come, and how much it asked for. Whoever has news for it, or room, lets it read on. */
final class RecentReader implements Subscription {

    private final RecentMessages messages;
    private final Subscriber<? super StompMessage> subscriber;
    private final AtomicLong asked = new AtomicLong();
    private final AtomicInteger calls = new AtomicInteger();
    private @Nullable StompMessage first;
    private long offset;
    private volatile boolean left;

    /** From the message after {@code offset} on, but {@code first} before it. */
    RecentReader(
            RecentMessages messages,
            Subscriber<? super StompMessage> subscriber,
            long offset,
            @Nullable StompMessage first) {
        this.messages = messages;
        this.subscriber = subscriber;
        this.offset = offset;
        this.first = first;
    }

    void begin() {
        subscriber.onSubscribe(this);
    }

    @Override
    public void request(long count) {
        asked.accumulateAndGet(count, Operators::addCap);
        readOn();
    }

    @Override
    public void cancel() {
        left = true;
        messages.leave(this);
    }

    /** One thread at a time; another that comes meanwhile lets that one look once more. */
    void readOn() {
        if (calls.getAndIncrement() > 0) {
            return;
        }
        int answered = 1;
        do {
            read();
            answered = calls.addAndGet(-answered);
        } while (answered > 0);
    }

    private void read() {
        while (!left && asked.get() > 0 && (first != null || offset < messages.newest())) {
            StompMessage message = first == null ? messages.at(offset + 1) : first;
            if (message == null) {
                cancel();
                subscriber.onError(Exceptions.failWithOverflow("The list has moved on"));
                return;
            }
            offset += first == null ? 1 : 0;
            first = null;
            asked.decrementAndGet();
            subscriber.onNext(message);
        }
    }
}
