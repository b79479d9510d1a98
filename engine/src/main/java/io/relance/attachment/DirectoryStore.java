package io.relance.attachment;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import io.relance.refusal.NotFound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Files in a directory. A content is written under another name first and then renamed, so that a half one is never taken for a whole one. */
@Component
class DirectoryStore implements FileStore {

    private static final int BUFFER = 64 * 1024;
    private static final String UNFINISHED = ".part";

    private final Path directory;

    DirectoryStore(AttachmentSettings settings) {
        this.directory = settings.directory().toAbsolutePath();
    }

    @Override
    public Mono<Void> write(UUID id, Flux<DataBuffer> content) {
        var unfinished = directory.resolve(id + UNFINISHED);
        return blocking(() -> Files.createDirectories(path(id).getParent()))
                .then(Mono.defer(() -> DataBufferUtils.write(content, unfinished, CREATE_NEW, WRITE)))
                .then(blocking(() -> Files.move(unfinished, path(id), ATOMIC_MOVE)))
                .onErrorResume(failure ->
                        blocking(() -> Files.deleteIfExists(unfinished)).then(Mono.error(failure)));
    }

    @Override
    public Flux<DataBuffer> read(UUID id) {
        return DataBufferUtils.read(path(id), DefaultDataBufferFactory.sharedInstance, BUFFER)
                .onErrorMap(NoSuchFileException.class, gone -> new NotFound("No file " + id));
    }

    @Override
    public Mono<Void> delete(UUID id) {
        return blocking(() -> Files.deleteIfExists(path(id)));
    }

    @Override
    public Flux<UUID> before(Instant moment) {
        return Mono.fromCallable(() -> known(moment))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapIterable(found -> found);
    }

    /** Deletes what was begun and never finished, and names the rest. */
    private List<UUID> known(Instant moment) throws IOException {
        if (!Files.isDirectory(directory)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(directory, 2)) {
            var old = files.filter(file -> isOld(file, moment)).toList();
            for (var file : old) {
                if (file.toString().endsWith(UNFINISHED)) {
                    Files.deleteIfExists(file);
                }
            }
            return old.stream()
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f-]{36}"))
                    .map(UUID::fromString)
                    .toList();
        }
    }

    private static boolean isOld(Path file, Instant moment) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(moment);
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    /** Not all in one directory. */
    private Path path(UUID id) {
        var name = id.toString();
        return directory.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static Mono<Void> blocking(Work work) {
        return Mono.fromCallable(() -> {
                    work.run();
                    return true;
                })
                .subscribeOn(Schedulers.boundedElastic())
                .then();
    }

    private interface Work {
        void run() throws IOException;
    }
}
