package io.relance.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * One start of a server, from the command line until it answers and has all that belongs to it. What does not get that far is ended.
 *
 * @param wanted whether anybody still waits for it
 */
record Launch(ServerSpec spec, Progress progress, BooleanSupplier wanted) {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** After this long a person wants to hear that it goes on. */
    private static final Duration NEWS = Duration.ofSeconds(10);

    private static final Duration MOMENT = Duration.ofSeconds(1);

    /** An exit code beyond this is that of a signal. */
    private static final int SIGNALS = 128;

    /**
     * Blocks until it is ready.
     *
     * @param born hears of the process at once, so that it can be stopped while it starts
     * @throws KilledFailure when somebody killed it before it was ready
     * @throws EmbeddedFailure when it cannot start
     */
    Process settled(Consumer<Process> born) {
        long started = System.nanoTime();
        Process fresh = spawned();
        born.accept(fresh);
        settle(fresh);
        double seconds = (System.nanoTime() - started) / 1e9;
        progress.say("%s ready after %.1f s on port %d".formatted(spec.name(), seconds, spec.port()));
        return fresh;
    }

    private Process spawned() {
        try {
            Process fresh = spec.command().start();
            spec.pidFile().write(fresh.toHandle());
            return fresh;
        } catch (IOException failure) {
            throw new EmbeddedFailure(
                    "%s cannot be started: %s.".formatted(spec.name(), failure.getMessage()), failure);
        }
    }

    private void settle(Process fresh) {
        try {
            awaitReady(fresh);
            spec.afterStart().run();
        } catch (EmbeddedFailure failure) {
            if (!wanted.getAsBoolean()) {
                throw failure;
            }
            boolean killed = wasKilled(fresh);
            Ending.of(fresh.toHandle()).by(ProcessHandle::destroyForcibly);
            throw killed ? new KilledFailure(failure) : failure;
        }
    }

    private void awaitReady(Process fresh) {
        BooleanSupplier done =
                () -> !wanted.getAsBoolean() || !fresh.isAlive() || spec.ready().getAsBoolean();
        awaitTelling(done);
        if (!wanted.getAsBoolean()) {
            throw failure("was stopped while it started");
        }
        if (!fresh.isAlive()) {
            throw failure("ended before it was ready (exit code %d)".formatted(fresh.exitValue()));
        }
    }

    private void awaitTelling(BooleanSupplier done) {
        for (Duration waited = NEWS; !Waiting.until(done, NEWS); waited = waited.plus(NEWS)) {
            if (waited.compareTo(PATIENCE) >= 0) {
                throw failure("was not ready after %d s".formatted(PATIENCE.toSeconds()));
            }
            progress.say("%s is still starting (%d s)".formatted(spec.name(), waited.toSeconds()));
        }
    }

    private static boolean wasKilled(Process fresh) {
        return Waiting.until(() -> !fresh.isAlive(), MOMENT) && fresh.exitValue() > SIGNALS;
    }

    private EmbeddedFailure failure(String reason) {
        return new EmbeddedFailure("%s on port %d %s; see %s."
                .formatted(spec.name(), spec.port(), reason, spec.command().log()));
    }

    /** It would have started, had it been left alone. */
    static final class KilledFailure extends EmbeddedFailure {

        private static final long serialVersionUID = 1;

        private KilledFailure(EmbeddedFailure seen) {
            super(String.valueOf(seen.getMessage()), seen);
        }
    }
}
