package io.relance.web.customer;

import io.relance.refusal.InvalidInput;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** An uploaded file on disk, for as long as somebody works with it. */
final class Uploaded {

    private static final long MOST_MEGABYTES = 100;

    private Uploaded() {}

    static <T> Mono<T> with(FilePart file, Function<Path, Mono<T>> work) {
        return Mono.usingWhen(
                onDisk(() -> Files.createTempFile("relance-import", ".upload")),
                path -> file.transferTo(path).then(onDisk(() -> small(path))).flatMap(work),
                path -> onDisk(() -> Files.deleteIfExists(path)));
    }

    private static Path small(Path path) throws IOException {
        if (Files.size(path) > MOST_MEGABYTES << 20) {
            throw InvalidInput.in("file", "too-big", MOST_MEGABYTES);
        }
        return path;
    }

    private static <T> Mono<T> onDisk(Callable<T> work) {
        return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
    }
}
