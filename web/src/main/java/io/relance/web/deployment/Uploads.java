package io.relance.web.deployment;

import io.relance.process.Resource;
import io.relance.refusal.InvalidInput;
import java.util.ArrayList;
import java.util.List;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.multipart.FilePart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Uploaded files, read whole. The engine takes four megabytes in one deployment; no file of people comes near. */
final class Uploads {

    private static final int MOST_BYTES = 3_000_000;
    private static final int MOST_FILES = 200;

    private Uploads() {}

    static Mono<List<Resource>> read(Flux<FilePart> files) {
        return files.concatMap(Uploads::read).<List<Resource>>reduceWith(ArrayList::new, Uploads::with);
    }

    private static Mono<Resource> read(FilePart file) {
        var name = file.filename().replaceFirst(".*[/\\\\]", "");
        return DataBufferUtils.join(file.content(), MOST_BYTES)
                .map(Uploads::bytes)
                .defaultIfEmpty(new byte[0])
                .map(content -> new Resource(name, content))
                .onErrorMap(DataBufferLimitException.class, tooLarge -> tooLarge(name));
    }

    private static byte[] bytes(DataBuffer buffer) {
        var bytes = new byte[buffer.readableByteCount()];
        buffer.read(bytes);
        DataBufferUtils.release(buffer);
        return bytes;
    }

    /** Refuses as soon as it is too much, before the rest is read. */
    private static List<Resource> with(List<Resource> files, Resource file) {
        files.add(file);
        if (files.size() > MOST_FILES) {
            throw InvalidInput.in("resources", "model.too-many", MOST_FILES);
        }
        if (files.stream().mapToInt(one -> one.content().length).sum() > MOST_BYTES) {
            throw tooLarge("resources");
        }
        return files;
    }

    private static InvalidInput tooLarge(String file) {
        return InvalidInput.in(file, "model.too-large", MOST_BYTES / 1_000_000);
    }
}
