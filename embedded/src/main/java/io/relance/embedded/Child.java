package io.relance.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * A server as a child process: started, waited for, killed, brought back on the same command. While it is wanted and supervised, a death that
 * nobody asked for is followed by a new start after a pause that grows with each failure.
 */
final class Child {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** A start waits for seconds; the common pool, which on two cores is one thread, is not for that. */
    private static final Executor OWN_THREAD =
            run -> Thread.ofPlatform().daemon().start(run);

    private final ServerSpec spec;
    private final boolean supervised;
    private final Progress progress;
    private volatile boolean wanted;
    private volatile @Nullable Process process;

    Child(ServerSpec spec, EmbeddedSettings settings) {
        this.spec = spec;
        this.supervised = settings.supervised();
        this.progress = settings.progress();
    }

    synchronized void start() {
        wanted = true;
        launch();
    }

    private void launch() {
        long started = System.nanoTime();
        Process fresh = spawn();
        awaitReady(fresh);
        spec.afterStart().run();
        double seconds = (System.nanoTime() - started) / 1e9;
        progress.say("%s ready after %.1f s on port %d".formatted(spec.name(), seconds, spec.port()));
        if (supervised) {
            var unused = fresh.onExit().thenAccept(this::ended);
        }
    }

    private Process spawn() {
        try {
            Process fresh = spec.command().start();
            process = fresh;
            spec.pidFile().write(fresh.toHandle());
            return fresh;
        } catch (IOException failure) {
            throw new EmbeddedFailure(
                    "%s cannot be started: %s.".formatted(spec.name(), failure.getMessage()), failure);
        }
    }

    private void awaitReady(Process fresh) {
        BooleanSupplier done = () -> !wanted || !fresh.isAlive() || spec.ready().getAsBoolean();
        if (!Waiting.until(done, PATIENCE)) {
            Ending.of(fresh.toHandle()).by(ProcessHandle::destroyForcibly);
            throw failure("was not ready after %d s".formatted(PATIENCE.toSeconds()));
        }
        if (!wanted) {
            throw failure("was stopped while it started");
        }
        if (!fresh.isAlive()) {
            throw failure("ended before it was ready (exit code %d)".formatted(fresh.exitValue()));
        }
    }

    private EmbeddedFailure failure(String reason) {
        return new EmbeddedFailure("%s on port %d %s; see %s."
                .formatted(spec.name(), spec.port(), reason, spec.command().log()));
    }

    private void ended(Process dead) {
        if (wanted && dead == process) {
            progress.say("%s ended unexpectedly and is started again".formatted(spec.name()));
            reviveAfter(Duration.ofMillis(500));
        }
    }

    private void reviveAfter(Duration pause) {
        Executor later = CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS, OWN_THREAD);
        var unused = CompletableFuture.runAsync(() -> revive(pause), later);
    }

    private synchronized void revive(Duration pause) {
        if (!wanted || isAlive()) {
            return;
        }
        try {
            launch();
        } catch (EmbeddedFailure failure) {
            progress.say(String.valueOf(failure.getMessage()));
            Duration longer = pause.multipliedBy(2);
            reviveAfter(longer.compareTo(LONGEST_PAUSE) < 0 ? longer : LONGEST_PAUSE);
        }
    }

    void kill() {
        Process current = process;
        if (current != null) {
            Ending.of(current.toHandle()).by(ProcessHandle::destroyForcibly);
        }
    }

    synchronized void restart() {
        stop();
        start();
    }

    /** Also ends a start that is still waiting. */
    void stop() {
        wanted = false;
        endIfStarted();
    }

    private synchronized void endIfStarted() {
        Process current = process;
        if (current != null) {
            Ending.of(current.toHandle()).by(spec.politely());
        }
        spec.pidFile().delete();
    }

    /** What a crash of ours left running is stopped, so that its data can be opened again. */
    void stopLeftOver() {
        spec.pidFile().leftOver().ifPresent(handle -> {
            progress.say("%s was left running by a crash and is stopped first".formatted(spec.name()));
            Ending.of(handle).by(spec.politely());
        });
        spec.pidFile().delete();
    }

    boolean isAlive() {
        Process current = process;
        return current != null && current.isAlive();
    }
}
