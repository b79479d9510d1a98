package io.relance.live;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitResult;

/** Rings, from any thread, for whoever hears it now. A ring that a hearer is not ready for is lost to it: it says how it copes. */
public final class Bell<T> {

    private final Sinks.Many<T> sink = Sinks.many().multicast().directBestEffort();

    public void ring(T what) {
        while (sink.tryEmitNext(what) == EmitResult.FAIL_NON_SERIALIZED) {
            Thread.onSpinWait();
        }
    }

    public Flux<T> rings() {
        return sink.asFlux();
    }
}
