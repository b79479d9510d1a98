package io.relance.stomp;

import java.util.concurrent.atomic.AtomicInteger;
import reactor.core.publisher.BaseSubscriber;
import reactor.util.context.Context;

/**
 * Takes what one subscription brings as fast as its connection has room: a window of messages is asked for, and the next when those have
 * come and not too much waits to be written. A source that asks nobody is not held back by this, only by the bound of the outbox.
 */
final class Following extends BaseSubscriber<StompMessage> {

    private static final int WINDOW = 32;

    private final Line line;
    private final Subscription subscription;
    private final AtomicInteger taken = new AtomicInteger();

    Following(Line line, Subscription subscription) {
        this.line = line;
        this.subscription = subscription;
    }

    /** The connection has room again. */
    void goOn() {
        if (taken.get() >= WINDOW / 2 && line.hasRoom()) {
            int messages = taken.getAndSet(0);
            if (messages > 0) {
                request(messages);
            }
        }
    }

    @Override
    protected void hookOnSubscribe(org.reactivestreams.Subscription upstream) {
        upstream.request(WINDOW);
    }

    @Override
    protected void hookOnNext(StompMessage message) {
        line.deliver(message, subscription);
        taken.incrementAndGet();
        goOn();
    }

    @Override
    protected void hookOnError(Throwable failure) {
        line.failed(failure, subscription);
    }

    @Override
    public Context currentContext() {
        return line.context();
    }
}
