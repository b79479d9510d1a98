package io.relance.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where results, logs and the servers' data go: below {@code bench/target}, unless {@code -Dbench.output} names another place. */
final class Output {

    private Output() {}

    static Path folder() {
        var folder = Path.of(System.getProperty("bench.output", "bench/target")).resolve("results");
        try {
            return Files.createDirectories(folder).toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String file, String text) {
        try {
            Files.writeString(folder().resolve(file), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
