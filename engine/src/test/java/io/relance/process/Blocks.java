package io.relance.process;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import reactor.core.publisher.Mono;

/** Jobs of building blocks as the worker runs them: read strictly, their effect and their key in one transaction. */
public class Blocks {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicLong KEYS = new AtomicLong(9_000_000);

    private final BlockHandlers handlers;
    private final HandledJobs handled;

    Blocks(BlockHandlers handlers, HandledJobs handled) {
        this.handlers = handlers;
        this.handled = handled;
    }

    /** What the block gives back, empty where that is nothing. */
    public Map<String, Object> run(String type, Map<String, String> headers, Map<String, Object> variables) {
        var job = new Job(KEYS.incrementAndGet(), "work", headers, variables);
        var handler = handlers.all()
                .filter(one -> one.type().equals(type))
                .findFirst()
                .orElseThrow();
        return Objects.requireNonNull(
                handled.once(job, Mono.defer(() -> handler.handle(job))).block(SOON));
    }
}
