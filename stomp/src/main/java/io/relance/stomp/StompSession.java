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
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.util.context.Context;

/**
 * One connection from its first byte to its close. Whatever ends it first decides how; then its subscriptions are cancelled,
 * the last frames are written, the socket is closed, and after a while of patience cut.
 */
final class StompSession implements Line {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final WebSocketSession socket;
    private final Wire wire;
    private final Host host;
    private final Arriving arriving;
    private final Outbox outbox;
    private final Subscriptions subscriptions;
    private final Conversation conversation;
    private final Watch watch;
    private final AtomicBoolean ended = new AtomicBoolean();
    private final Sinks.Empty<Void> gone = Sinks.empty();
    private final Disposable.Composite running = Disposables.composite();
    private volatile Context context = Context.empty();
    private volatile Version version = Version.V1_2;
    private volatile boolean connected;
    private volatile Farewell farewell = Farewell.lost();

    StompSession(WebSocketSession socket, Host host) {
        this.socket = socket;
        this.wire = Wire.of(socket);
        this.host = host;
        this.arriving = new Arriving(host.settings().maxFrameBytes(), this::failed);
        this.subscriptions = new Subscriptions(host.settings().maxSubscriptions());
        this.outbox = new Outbox(wire, host.settings().maxBufferedBytes(), subscriptions::goOn);
        this.conversation = new Conversation(this, host, subscriptions);
        this.watch = new Watch(System.nanoTime(), host.settings().loginTimeout());
    }

    /** Completes when the connection is gone. */
    Mono<Void> run() {
        return Mono.deferContextual(view -> Mono.usingWhen(
                Mono.fromRunnable(() -> start(Context.of(view))).thenReturn(this),
                session -> session.writeUntilClosed(),
                session -> Mono.fromRunnable(session::release)));
    }

    Mono<Void> gone() {
        return gone.asMono();
    }

    /** Does what is due; called every now and then. */
    void lookAfter(long now) {
        if (watch.isLate(now)) {
            end(Farewell.late());
        }
        if (watch.isSilent(now)) {
            end(Farewell.silent());
        }
        if (watch.isBeatDue(now)) {
            write(Outgoing.HEART_BEAT);
        }
    }

    @Override
    public HandshakeInfo handshake() {
        return socket.getHandshakeInfo();
    }

    @Override
    public Context context() {
        return context;
    }

    @Override
    public void say(Frame frame) {
        write(FrameWriter.write(frame, version));
    }

    @Override
    public void deliver(StompMessage message, Subscription subscription) {
        if (!ended.get()) {
            host.count(StompEvent.SENT);
            write(subscriptions.deliver(message, subscription));
        }
    }

    @Override
    public boolean hasRoom() {
        return outbox.hasRoom();
    }

    @Override
    public void welcomed(Version agreed, HeartBeat heartBeat) {
        version = agreed;
        connected = true;
        arriving.trust();
        watch.connected(System.nanoTime(), heartBeat);
    }

    @Override
    public void failed(Throwable failure, Subscription subscription) {
        end(Farewell.because(failure, subscription.receipt()));
    }

    @Override
    public void end(Farewell how) {
        if (ended.compareAndSet(false, true)) {
            farewell = how;
            count(how);
            subscriptions.end();
            running.add(Mono.delay(PATIENCE).subscribe(late -> wire.cut()));
            outbox.finish(how.error() == null ? null : FrameWriter.write(how.error(), version), how.discarding());
        }
    }

    private void count(Farewell how) {
        if (!connected && how.error() != null) {
            host.count(StompEvent.REFUSED);
        } else if (how.isForTheSlow()) {
            host.count(StompEvent.TOO_SLOW);
        }
    }

    /** The application is called in the context of the handshake. */
    private void start(Context handshake) {
        context = handshake;
        running.add(socket.closeStatus().subscribe(status -> {}, failure -> lost(), this::lost));
        running.add(arriving.frames(socket.receive(), watch)
                .concatMapDelayError(this::handle, 0)
                .contextWrite(handshake)
                .subscribe(done -> {}, failure -> failed(failure, (Frame) null), this::lost));
    }

    private Mono<Void> handle(Frame frame) {
        if (ended.get()) {
            return Mono.never();
        }
        host.count(StompEvent.RECEIVED);
        watch.busy(true);
        return Mono.defer(() -> conversation.on(frame))
                .doOnError(failure -> failed(failure, frame))
                .onErrorComplete()
                .doFinally(signal -> watch.busy(false));
    }

    private void failed(Throwable failure, @Nullable Frame about) {
        end(Farewell.because(failure, about == null ? null : about.receipt(version)));
    }

    private void lost() {
        end(Farewell.lost());
    }

    private void write(Outgoing frame) {
        if (!outbox.offer(frame)) {
            end(Farewell.tooSlow(host.settings().maxBufferedBytes()));
        }
    }

    private Mono<Void> writeUntilClosed() {
        return outbox.done().then(Mono.defer(this::close)).onErrorComplete();
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
