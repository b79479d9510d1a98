package io.relance.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A measured program in a JVM of its own. It is told what to do line by line and answers lines that begin with {@link #ANSWER}; the rest
 * of what it says is in its log. It ends when its input does, so it never outlives this JVM.
 */
final class Child implements AutoCloseable {

    static final String ANSWER = "bench: ";

    private static final int PATIENCE_SECONDS = 90;

    private final String name;
    private final Process process;
    private final PrintWriter orders;
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
        this.orders = new PrintWriter(process.outputWriter(StandardCharsets.UTF_8), true);
        Thread.ofPlatform().daemon().name(name + "-output").start(this::listen);
    }

    /** Returns when it has said at which port it is. */
    static Child started(String name, Class<?> program, ClassPath classPath, List<String> options) {
        var command = new ArrayList<>(List.of(Jdk.tool("java"), "-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
        if (Given.flag("profile")) {
            command.add("-XX:StartFlightRecording:settings=profile,filename=" + name + ".jfr");
        }
        command.addAll(options);
        command.addAll(List.of("-cp", classPath.text(), program.getName()));
        try {
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .directory(Output.folder().toFile())
                    .start();
            return new Child(name, process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    InetSocketAddress address() {
        return new InetSocketAddress("127.0.0.1", Integer.parseInt(answer()));
    }

    /** Does not wait. */
    void tell(String order) {
        orders.println(order);
    }

    String ask(String order) {
        tell(order);
        return answer();
    }

    String answer() {
        try {
            var answer = answers.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (answer == null || answer.isEmpty()) {
                throw new IllegalStateException(name + " does not answer; see " + log());
            }
            return answer;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** As a crash would. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        orders.close();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8);
                PrintWriter log = new PrintWriter(Files.newBufferedWriter(log()), true)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                if (line.startsWith(ANSWER)) {
                    answers.add(line.substring(ANSWER.length()));
                } else {
                    log.println(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            answers.add("");
        }
    }

    private Path log() {
        return Output.folder().resolve(name + ".log");
    }
}
