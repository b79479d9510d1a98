package io.relance.live;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.BufferOverflowStrategy;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/**
 * Carries signals between the nodes. While Redis is away signals are dropped and this is said once; when it is back every
 * listener is woken, for it may have missed some.
 */
@Component
class SignalRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(SignalRelay.class);
    private static final int IN_FLIGHT = 16;
    private static final int WAITING = 4096;
    private static final Retry RECONNECT = Retry.backoff(Long.MAX_VALUE, Duration.ofMillis(100))
            .maxBackoff(Duration.ofSeconds(3))
            .transientErrors(true);

    private final LiveSignals signals;
    private final RedisChannels channels;
    private final AtomicBoolean away = new AtomicBoolean();
    private final Disposable.Swap running = Disposables.swap();

    SignalRelay(LiveSignals signals, RedisChannels channels) {
        this.signals = signals;
        this.channels = channels;
    }

    @Override
    public void start() {
        running.update(Disposables.composite(sending().subscribe(), hearing().subscribe(signals::wake)));
    }

    @Override
    public void stop() {
        running.update(Disposables.disposed());
    }

    @Override
    public boolean isRunning() {
        var current = running.get();
        return current != null && !current.isDisposed();
    }

    private Flux<Void> sending() {
        return signals.outgoing()
                .onBackpressureBuffer(WAITING, BufferOverflowStrategy.DROP_OLDEST)
                .publishOn(Schedulers.boundedElastic())
                .flatMap(this::send, IN_FLIGHT);
    }

    private Mono<Void> send(String topic) {
        return channels.send(topic).onErrorResume(Exception.class, failure -> Mono.fromRunnable(() -> isAway(failure)));
    }

    private Flux<String> hearing() {
        return channels.hear(signals, this::isBack)
                .doOnError(this::isAway)
                .retryWhen(RECONNECT)
                .repeat();
    }

    private void isAway(Throwable failure) {
        if (away.compareAndSet(false, true)) {
            log.warn("Redis is away; other nodes hear of news with a delay: {}", failure.toString());
        }
    }

    private void isBack() {
        if (away.compareAndSet(true, false)) {
            log.info("Redis is back");
        }
        signals.wakeAll();
    }
}
