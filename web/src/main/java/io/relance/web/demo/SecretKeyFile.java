package io.relance.web.demo;

import io.relance.embedded.EmbeddedFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;

/** The key with which the demo seals secrets: made at the first start, kept beside the data that it opens. */
final class SecretKeyFile {

    private static final String NAME = "secret.key";

    private SecretKeyFile() {}

    /** As configuration. Keys that somebody configures come before it. */
    static Map<String, Object> in(Path folder) {
        return Map.of("relance.secrets.keys.demo", read(folder.resolve(NAME)));
    }

    private static String read(Path file) {
        try {
            if (Files.notExists(file)) {
                write(file);
            }
            return Files.readString(file).strip();
        } catch (IOException failure) {
            throw new EmbeddedFailure("The key for secrets cannot be kept in %s: %s".formatted(file, failure));
        }
    }

    private static void write(Path file) throws IOException {
        var key = new byte[32];
        new SecureRandom().nextBytes(key);
        Files.createDirectories(file.getParent());
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
    }
}
