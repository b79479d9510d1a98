package io.relance.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Broker and database belong together: a record that one database has stored is not written to another. The broker's folder remembers which
 * one it is, and the broker is not started on any other.
 */
record FeedBond(Path brokerFolder) {

    static final String EMBEDDED = "the embedded PostgreSQL";

    void tie(String database) {
        try {
            String known = known();
            if (known.isEmpty()) {
                Files.writeString(file(), nameOf(database));
            } else if (!known.equals(nameOf(database))) {
                throw otherThan(known, nameOf(database));
            }
        } catch (IOException failure) {
            throw new EmbeddedFailure("The folder %s cannot be used: %s.".formatted(brokerFolder, failure), failure);
        }
    }

    private String known() throws IOException {
        if (Files.exists(file())) {
            return Files.readString(file()).strip();
        }
        return Files.exists(brokerFolder.resolve("data")) ? EMBEDDED : "";
    }

    private Path file() {
        return brokerFolder.resolve("database");
    }

    /** Without the parameters, which may hold a password. */
    private static String nameOf(String database) {
        return database.replaceFirst("[?].*", "");
    }

    private EmbeddedFailure otherThan(String known, String wanted) {
        return new EmbeddedFailure(
                "The broker in %s keeps its records in %s and cannot go on with %s; give it a new folder: RELANCE_DATA=<folder> mvn"
                        .formatted(brokerFolder, known, wanted));
    }
}
