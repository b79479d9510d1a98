package io.relance.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** The folder with everything that the servers keep. One process at a time may use it; the lock goes with the process. */
final class DataFolder implements AutoCloseable {

    private static final long NEEDED_BYTES = 1L << 30;

    private final Path root;
    private final FileChannel lock;

    private DataFolder(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    static DataFolder locked(Path folder) {
        try {
            Path root = Files.createDirectories(folder.toAbsolutePath().normalize());
            requireSpace(root);
            return new DataFolder(root, lock(root));
        } catch (IOException failure) {
            throw new EmbeddedFailure("The data folder %s cannot be used: %s.".formatted(folder, failure), failure);
        }
    }

    private static void requireSpace(Path root) throws IOException {
        long free = Files.getFileStore(root).getUsableSpace();
        if (free < NEEDED_BYTES) {
            throw new EmbeddedFailure(
                    "The disk of %s is nearly full: %d MB are free, 1024 MB are needed.".formatted(root, free >> 20));
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new EmbeddedFailure(
                    "Another Relance already uses the data folder %s; stop it first.".formatted(root));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldInThisProcess) {
            return null;
        }
    }

    Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException failure) {
            throw new EmbeddedFailure("The folder %s cannot be made.".formatted(root.resolve(name)), failure);
        }
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path log(String server) {
        return folder("logs").resolve(server + ".log");
    }

    Path pidFile(String server) {
        return folder("run").resolve(server + ".pid");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException failure) {
            throw new EmbeddedFailure("The lock of %s cannot be released.".formatted(root), failure);
        }
    }
}
