package io.relance.embedded;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server as a child process: started, waited for, killed, brought back on the same command. While it is wanted and supervised, a death that
 * nobody asked for is followed by a new start after a pause that grows with each failure. One that cannot start at all is a failure; one that
 * was killed while it started is not.
 */
final class Child {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int STARTS = 5;

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
        } catch (Launch.KilledFailure killed) {
            return false;
        }
    }

    private void launch() {
        Process fresh = new Launch(spec, progress, () -> wanted).settled(born -> process = born);
        if (supervised) {
            var unused = fresh.onExit().thenAccept(this::ended);
        }
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
