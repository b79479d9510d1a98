package io.relance.delivery;

import io.relance.live.Bell;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.publisher.Sinks.EmitFailureHandler;

/**
 * Sends from start to stop, each channel for itself, so that a slow one holds up no other: when something was queued here, and
 * whenever the poll finds what another node left or what is due again. One batch of a channel after the other, so that a clock
 * that leaps ahead cannot make this node claim again what it is just sending. Stopping takes nothing new and lets the batches end, within bounds; what is cut off is sent after its lease.
 */
@Component
class Sending implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final List<Carrier> carriers;
    private final Postman postman;
    private final MailSettings settings;
    private final Bell<String> stop = new Bell<>();
    private volatile boolean open;
    private volatile Mono<Void> ended = Mono.empty();
    private volatile Disposable running = Disposables.disposed();
    private volatile Disposable draining = Disposables.disposed();

    Sending(Deliveries deliveries, List<Carrier> carriers, Postman postman, MailSettings settings) {
        this.deliveries = deliveries;
        this.carriers = List.copyOf(carriers);
        this.postman = postman;
        this.settings = settings;
    }

    @Override
    public void start() {
        open = true;
        var end = Sinks.<Void>empty();
        ended = end.asMono();
        running = sendWhileOpen()
                .doFinally(signal -> end.emitEmpty(EmitFailureHandler.FAIL_FAST))
                .subscribe();
    }

    @Override
    public void stop() {
        stop(() -> {});
    }

    @Override
    public void stop(Runnable whenStopped) {
        open = false;
        stop.ring("stop");
        var current = running;
        draining = ended.timeout(settings.drain())
                .onErrorComplete()
                .doFinally(signal -> current.dispose())
                .doFinally(signal -> whenStopped.run())
                .subscribe();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed() || !draining.isDisposed();
    }

    private Mono<Void> sendWhileOpen() {
        return Flux.fromIterable(carriers)
                .flatMap(this::sendWhileOpen, Math.max(1, carriers.size()))
                .then();
    }

    private Mono<Void> sendWhileOpen(Carrier carrier) {
        return Flux.merge(queued(carrier), polls(), stop.rings())
                .onBackpressureLatest()
                .takeWhile(due -> open)
                .concatMap(due -> sendAllDue(carrier), 0)
                .then();
    }

    private Flux<String> queued(Carrier carrier) {
        return deliveries
                .queued()
                .filter(channel -> channel == carrier.channel())
                .map(Channel::code);
    }

    private Flux<String> polls() {
        return Flux.interval(Duration.ZERO, settings.poll()).map(tick -> "poll").onBackpressureLatest();
    }

    private Mono<Void> sendAllDue(Carrier carrier) {
        return Mono.defer(() -> postman.deliverBatch(carrier))
                .repeat(() -> open)
                .takeWhile(more -> more)
                .then()
                .onErrorResume(RuntimeException.class, this::rest);
    }

    private Mono<Void> rest(RuntimeException failure) {
        log.warn("Deliveries wait, for the database does not answer as it should: {}", failure.toString());
        return Mono.delay(REST).then();
    }
}
