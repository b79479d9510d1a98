package io.relance.loop;

import reactor.core.publisher.Mono;

/** What is kept only for a while, and forgotten in batches so small that nobody waits for them. */
public interface Forgetting {

    /** What the log calls it. */
    String name();

    /** Deletes at most so many of the oldest whose time is over, and reads not much more. Emits how many are gone. */
    Mono<Long> forget(int atMost);
}
