package io.relance.loop;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Runs every {@link Loop} from start to stop. A loop that fails is started again after a pause that grows to ten seconds; that
 * is worth a word in the log once it is more than the moment in which a server starts.
 */
@Component
class Loops implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Loops.class);

    private static final int NEWS = 6;

    private final List<Loop> loops;
    private Disposable.Composite running = Disposables.composite();

    Loops(List<Loop> loops) {
        this.loops = loops;
    }

    @Override
    public synchronized void start() {
        running = Disposables.composite();
        loops.forEach(loop -> running.add(forever(loop).subscribe()));
    }

    @Override
    public synchronized void stop() {
        running.dispose();
    }

    @Override
    public synchronized boolean isRunning() {
        return running.size() > 0 && !running.isDisposed();
    }

    private static Flux<?> forever(Loop loop) {
        return Flux.defer(loop::run)
                .retryWhen(Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(500))
                        .maxBackoff(Duration.ofSeconds(10))
                        .transientErrors(true)
                        .doBeforeRetry(signal -> log.warn(
                                "{} failed and starts again: {}", loop.name(), String.valueOf(signal.failure()))));
    }
}
