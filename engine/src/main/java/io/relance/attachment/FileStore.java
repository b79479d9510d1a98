package io.relance.attachment;

import java.time.Instant;
import java.util.UUID;
import org.springframework.core.io.buffer.DataBuffer;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Keeps the contents of files by their ids. A content is there whole or not at all, and never changes. */
interface FileStore {

    /** Consumes the buffers. Whatever goes wrong, nothing is left under the id. */
    Mono<Void> write(UUID id, Flux<DataBuffer> content);

    /** The receiver releases the buffers. */
    Flux<DataBuffer> read(UUID id);

    /** What is not there is deleted already. */
    Mono<Void> delete(UUID id);

    /** What was last written before that moment. */
    Flux<UUID> before(Instant moment);
}
