package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;

/** Remembers a child beyond our own death. The start time goes with the pid, so that a stranger who got the same pid is left alone. */
record PidFile(Path path) {

    void write(ProcessHandle process) {
        try {
            Files.writeString(path, process.pid() + " " + startOf(process).toEpochMilli());
        } catch (IOException failure) {
            throw new EmbeddedFailure("The file %s cannot be written.".formatted(path), failure);
        }
    }

    void delete() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException failure) {
            throw new EmbeddedFailure("The file %s cannot be deleted.".formatted(path), failure);
        }
    }

    /** The child that was left behind, if it still runs. */
    Optional<ProcessHandle> leftOver() {
        try {
            return Files.exists(path) ? process(Files.readString(path).split(" ")) : Optional.empty();
        } catch (IOException failure) {
            throw new EmbeddedFailure("The file %s cannot be read.".formatted(path), failure);
        }
    }

    private static Optional<ProcessHandle> process(String[] fields) {
        if (fields.length != 2) {
            return Optional.empty();
        }
        Instant start = Instant.ofEpochMilli(Long.parseLong(fields[1]));
        return ProcessHandle.of(Long.parseLong(fields[0]))
                .filter(process -> startOf(process).equals(start));
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info()
                .startInstant()
                .map(instant -> Instant.ofEpochMilli(instant.toEpochMilli()))
                .orElse(Instant.EPOCH);
    }
}
