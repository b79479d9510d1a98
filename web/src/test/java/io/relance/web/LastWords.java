package io.relance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What a process wrote last, without the traces: a failure says it, because the log goes with the test's folder. */
record LastWords(Path log) {

    private static final int LINES = 20;
    private static final int WIDTH = 240;

    List<String> lines() {
        try (var written = Files.lines(log)) {
            var words = written.filter(line -> !line.isBlank() && !line.startsWith("\tat "))
                    .map(line -> line.substring(0, Math.min(line.length(), WIDTH)))
                    .toList();
            return words.subList(Math.max(0, words.size() - LINES), words.size());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
