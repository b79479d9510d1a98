package io.relance.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.jspecify.annotations.Nullable;

/** Unpacks PostgreSQL for this system from the class path, once per data folder. */
final class PostgresBinaries {

    private PostgresBinaries() {}

    static Path unpackedIn(Path folder) {
        Path done = folder.resolve("unpacked");
        if (!Files.exists(done)) {
            try {
                unpack(folder);
                Files.writeString(done, "");
            } catch (IOException failure) {
                throw new EmbeddedFailure("PostgreSQL cannot be unpacked to %s.".formatted(folder), failure);
            }
        }
        return folder.resolve("bin");
    }

    private static void unpack(Path folder) throws IOException {
        try (InputStream bundle = bundle();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(bundle)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(folder.resolve(entry.getName()).normalize(), entry, tar);
            }
        }
    }

    private static InputStream bundle() {
        String name = "/postgres-%s-%s.txz".formatted(system(), machine());
        @Nullable InputStream bundle = PostgresBinaries.class.getResourceAsStream(name);
        if (bundle == null) {
            throw new EmbeddedFailure("There is no embedded PostgreSQL for this system (%s); give spring.r2dbc.url."
                    .formatted(name.substring(1)));
        }
        return bundle;
    }

    private static String system() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        return os.contains("mac") ? "darwin" : os.contains("win") ? "windows" : "linux";
    }

    private static String machine() {
        String arch = System.getProperty("os.arch", "");
        return switch (arch) {
            case "amd64" -> "x86_64";
            case "aarch64" -> "arm_64";
            default -> arch;
        };
    }

    private static void write(Path target, TarArchiveEntry entry, InputStream content) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target, StandardCopyOption.REPLACE_EXISTING);
            boolean unused = target.toFile().setExecutable((entry.getMode() & 0100) != 0);
        }
    }
}
