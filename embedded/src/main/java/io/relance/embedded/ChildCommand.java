package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A command line with what it needs around it. */
record ChildCommand(List<String> words, Map<String, String> environment, Path log) {

    /** What the terminal or an IDE set for us must not configure the broker. */
    private static final List<String> NOT_INHERITED =
            List.of("ZEEBE_", "CAMUNDA_", "SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "JAVA_TOOL_OPTIONS", "PG");

    /** A session of its own keeps Ctrl-C from reaching the child before us; where there is no setsid, each server stops cleanly on its own. */
    private static final Path SETSID = Path.of("/usr/bin/setsid");

    Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(inOwnSession());
        builder.environment().keySet().removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    private List<String> inOwnSession() {
        List<String> all = new ArrayList<>(words);
        if (Files.isExecutable(SETSID)) {
            all.addFirst(SETSID.toString());
        }
        return all;
    }
}
