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
 * Sends from start to stop, each channel for itself, so that a slow one holds up no other: when something was queued here, when
 * something has ended that was in hand, and whenever the poll finds what another node left or what is due again. Nothing is
 * claimed that is not begun at once. Stopping takes nothing new and lets what is in hand end, within bounds; what is cut off is
 * sent after its lease.
 */
@Component
class Sending implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Sending.class);
    private static final Duration REST = Duration.ofSeconds(5);

    private final Deliveries deliveries;
    private final DueDeliveries due;
    private final List<Carrier> carriers;
    private final Postman postman;
    private final Pace pace;
    private final Bell<String> stop = new Bell<>();
    private volatile boolean open;
    private volatile Mono<Void> ended = Mono.empty();
    private volatile Disposable running = Disposables.disposed();
    private volatile Disposable draining = Disposables.disposed();

    Sending(Deliveries deliveries, DueDeliveries due, List<Carrier> carriers, Postman postman, Pace pace) {
        this.deliveries = deliveries;
        this.due = due;
        this.carriers = List.copyOf(carriers);
        this.postman = postman;
        this.pace = pace;
        carriers.forEach(pace::checkPatienceOf);
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
        draining = ended.timeout(pace.drain())
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
        var hands = new Hands(carrier.channel(), pace);
        return Flux.merge(queued(carrier), polls(), hands.freed(), stop.rings())
                .onBackpressureLatest()
                .takeWhile(reason -> open)
                .concatMap(reason -> takeAllThatFits(hands), 0)
                .flatMap(claim -> deliver(carrier, claim, hands), pace.inFlight())
                .then();
    }

    private Mono<Void> deliver(Carrier carrier, Claim claim, Hands hands) {
        return postman.deliver(carrier, claim).doFinally(signal -> hands.free(claim));
    }

    private Flux<Claim> takeAllThatFits(Hands hands) {
        return take(hands)
                .expand(taken -> taken.isEmpty() || !hands.isMoreDue() ? Mono.empty() : take(hands))
                .flatMapIterable(taken -> taken)
                .onErrorResume(RuntimeException.class, this::rest);
    }

    private Mono<List<Claim>> take(Hands hands) {
        return Mono.fromSupplier(hands::room)
                .filter(room -> open && !room.isNone())
                .flatMap(room -> due.claim(room, pace.lease()).collectList().map(claims -> hands.take(room, claims)));
    }

    private Flux<String> queued(Carrier carrier) {
        return deliveries
                .queued()
                .filter(channel -> channel == carrier.channel())
                .map(Channel::code);
    }

    private Flux<String> polls() {
        return Flux.interval(Duration.ZERO, pace.poll()).map(tick -> "poll").onBackpressureLatest();
    }

    private Mono<Claim> rest(RuntimeException failure) {
        log.warn("Deliveries wait, for the database does not answer as it should: {}", failure.toString());
        return Mono.delay(REST).then(Mono.empty());
    }
}
