package io.relance.embedded;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The end of a process and of all that it started: PostgreSQL cannot start again while one of its backends lives. */
record Ending(ProcessHandle process, List<ProcessHandle> family) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static Ending of(ProcessHandle process) {
        return new Ending(
                process,
                Stream.concat(process.descendants(), Stream.of(process)).toList());
    }

    /** Does what is asked, waits, and ends with force what is still there after that. */
    void by(Consumer<ProcessHandle> how) {
        if (process.isAlive()) {
            how.accept(process);
        }
        boolean unused = Waiting.until(() -> !process.isAlive(), PATIENCE);
        family.forEach(ProcessHandle::destroyForcibly);
        if (!Waiting.until(() -> family.stream().noneMatch(ProcessHandle::isAlive), PATIENCE)) {
            throw new EmbeddedFailure("Process %d cannot be ended.".formatted(process.pid()));
        }
    }
}
