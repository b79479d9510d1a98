package io.relance.loop;

import reactor.core.publisher.Flux;

/** Work that never ends by itself. It may be cut off at any point: what it does is done in transactions and picked up again. */
public interface Loop {

    /** What the log calls it. */
    String name();

    Flux<?> run();
}
