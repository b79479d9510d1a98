package io.relance.stomp;

import static reactor.core.publisher.Sinks.EmitFailureHandler.FAIL_FAST;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.socket.CloseStatus;
import org.springframework.web.reactive.socket.HandshakeInfo;
import org.springframework.web.reactive.socket.WebSocketSession;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;
import reactor.util.context.ContextView;

/**
 * One connection from its first byte to its close. Whatever ends it first decides how; then its subscriptions are cancelled,
 * the last frames are written, the socket is closed, and after a while of patience cut.
 */
final class StompSession implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebSocketSession socket;
    private final StompSettings settings;
    private final Arriving arriving;
    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final Conversation conversation;
    private final Pulse pulse = new Pulse();
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Sinks.Empty<Void> gone = Sinks.empty();
    private final Disposable.Swap login = Disposables.swap();
    private final Disposable.Composite timers = Disposables.composite(login);
    private final Disposable.Composite running = Disposables.composite();
    private volatile ContextView context = Context.empty();
    private volatile Version version = Version.V1_2;
    private volatile Farewell farewell = Farewell.lost();

    StompSession(WebSocketSession socket, StompApplication application, StompSettings settings) {
        this.socket = socket;
        this.settings = settings;
        this.arriving = new Arriving(settings.maxFrameBytes(), this::failed);
        this.outbox = new Outbox(settings.maxBufferedBytes());
        this.subscriptions = new Subscriptions(settings.maxSubscriptions());
        this.conversation = new Conversation(this, application, settings, subscriptions);
    }

    /** Completes when the connection is gone. */
    Mono<Void> run() {
        return Mono.deferContextual(context -> Mono.usingWhen(
                Mono.fromRunnable(() -> start(context)).thenReturn(this),
                session -> session.writeUntilClosed(),
                session -> Mono.fromRunnable(session::release)));
    }

    Mono<Void> gone() {
        return gone.asMono();
    }

    @Override
    public HandshakeInfo handshake() {
        return socket.getHandshakeInfo();
    }

    @Override
    public void say(Frame frame) {
        write(FrameWriter.write(frame, version));
    }

    @Override
    public void welcomed(Version agreed, HeartBeat heartBeat) {
        version = agreed;
        arriving.trust();
        login.dispose();
        timers.add(heartBeat.beats().subscribe(beat -> write(FrameWriter.HEART_BEAT)));
        timers.add(heartBeat.silences(pulse).subscribe(silence -> end(Farewell.silent())));
    }

    @Override
    public void follow(Subscription subscription, Flux<StompMessage> flux) {
        subscription
                .running()
                .update(flux.takeWhile(message -> !ended.get())
                        .contextWrite(context)
                        .subscribe(
                                message -> say(subscriptions.deliver(message, subscription)),
                                failure -> end(Farewell.because(failure, subscription.receipt()))));
    }

    @Override
    public void end(Farewell how) {
        if (ended.compareAndSet(false, true)) {
            farewell = how;
            timers.dispose();
            subscriptions.end();
            running.add(Mono.delay(PATIENCE).subscribe(late -> Severing.sever(socket)));
            outbox.finish(how.error() == null ? null : FrameWriter.write(how.error(), version), how.discarding());
        }
    }

    /** The application is called in the context of the handshake: there it finds who signed in over HTTP. */
    private void start(ContextView context) {
        this.context = context;
        login.update(Mono.delay(settings.loginTimeout()).subscribe(late -> end(Farewell.late())));
        running.add(socket.closeStatus().subscribe(status -> {}, failure -> lost(), this::lost));
        running.add(arriving.frames(socket.receive(), pulse)
                .concatMapDelayError(this::handle, 0)
                .contextWrite(context)
                .subscribe(done -> {}, failure -> failed(failure, null), this::lost));
    }

    private Mono<Void> handle(Frame frame) {
        if (ended.get()) {
            return Mono.never();
        }
        pulse.busy(true);
        return Mono.defer(() -> conversation.on(frame))
                .doOnError(failure -> failed(failure, frame))
                .onErrorComplete()
                .doFinally(signal -> pulse.busy(false));
    }

    private void failed(Throwable failure, @Nullable Frame about) {
        end(Farewell.because(failure, about == null ? null : about.receipt(version)));
    }

    private void lost() {
        end(Farewell.lost());
    }

    private void write(byte[] bytes) {
        if (!outbox.offer(bytes)) {
            end(Farewell.tooSlow(settings.maxBufferedBytes()));
        }
    }

    private Mono<Void> writeUntilClosed() {
        return outbox.writeTo(socket).then(Mono.defer(this::close)).onErrorComplete();
    }

    private Mono<Void> close() {
        CloseStatus status = farewell.closeStatus();
        return status.equals(CloseStatus.NO_CLOSE_FRAME) ? Mono.empty() : socket.close(status);
    }

    private void release() {
        lost();
        running.dispose();
        gone.emitEmpty(FAIL_FAST);
    }
}
