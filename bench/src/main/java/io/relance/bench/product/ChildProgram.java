package io.relance.bench.product;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A program on our own class path in a JVM of its own, which can be killed as {@code kill -9} does and started again. */
final class ChildProgram {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String name;
    private final List<String> words;
    private final Path log;
    private final Waiting.Condition ready;
    private @Nullable Process process;

    ChildProgram(String name, List<String> program, Path log, Waiting.Condition ready) {
        this.name = name;
        this.words = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                System.getProperty("java.class.path")),
                        program.stream())
                .toList();
        this.log = log;
        this.ready = ready;
    }

    /** Returns when it is ready. */
    synchronized void start() throws Exception {
        var fresh = spawn();
        process = fresh;
        Waiting.until(name + " is ready, see " + log, PATIENCE, () -> isReady(fresh));
    }

    /** Returns when it is dead. */
    synchronized void kill() {
        var victim = process;
        if (victim != null) {
            var unused = victim.destroyForcibly()
                    .onExit()
                    .orTimeout(10, TimeUnit.SECONDS)
                    .join();
        }
    }

    private boolean isReady(Process fresh) throws Exception {
        if (!fresh.isAlive()) {
            throw new IllegalStateException(name + " ended with " + fresh.exitValue() + ", see " + log);
        }
        return ready.holds();
    }

    private Process spawn() throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }
}
