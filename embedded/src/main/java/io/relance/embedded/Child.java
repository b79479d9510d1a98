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
 * nobody asked for is followed by a new start after a pause that grows with each failure. One that cannot start at all is a failure; one that
 * was killed while it started is not.
 */
final class Child {

    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final int STARTS = 5;

    /** An exit code beyond this is that of a signal. */
    private static final int SIGNALS = 128;

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
        for (int start = 1; supervised && start < STARTS; start++) {
            if (launchedUnlessKilled()) {
                return;
            }
            progress.say("%s was killed while it started and is started again".formatted(spec.name()));
        }
        launch();
    }

    /** @return false when it was killed from outside, perhaps for want of memory */
    private boolean launchedUnlessKilled() {
        try {
            launch();
            return true;
        } catch (KilledFailure killed) {
            return false;
        }
    }

    private void launch() {
        long started = System.nanoTime();
        Process fresh = spawn();
        settle(fresh);
        double seconds = (System.nanoTime() - started) / 1e9;
        progress.say("%s ready after %.1f s on port %d".formatted(spec.name(), seconds, spec.port()));
        if (supervised) {
            var unused = fresh.onExit().thenAccept(this::ended);
        }
    }

    /** Ready and with all that belongs to it, or ended. */
    private void settle(Process fresh) {
        try {
            awaitReady(fresh);
            spec.afterStart().run();
        } catch (EmbeddedFailure failure) {
            if (!wanted) {
                throw failure;
            }
            boolean killed = wasKilled(fresh);
            Ending.of(fresh.toHandle()).by(ProcessHandle::destroyForcibly);
            throw killed ? new KilledFailure(failure) : failure;
        }
    }

    private static boolean wasKilled(Process fresh) {
        return Waiting.until(() -> !fresh.isAlive(), MOMENT) && fresh.exitValue() > SIGNALS;
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

    /** It would have started, had it been left alone. */
    private static final class KilledFailure extends EmbeddedFailure {

        private static final long serialVersionUID = 1;

        KilledFailure(EmbeddedFailure seen) {
            super(String.valueOf(seen.getMessage()), seen);
        }
    }
}
