package io.relance.attachment;

import io.relance.loop.Forgetting;
import io.relance.time.BusinessTime;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Files that no row knows: what a crash left between a file and its row. */
@Component
class Orphans implements Forgetting {

    private final FileStore files;
    private final AttachmentRows rows;
    private final AttachmentSettings settings;
    private final BusinessTime time;

    Orphans(FileStore files, AttachmentRows rows, AttachmentSettings settings, BusinessTime time) {
        this.files = files;
        this.rows = rows;
        this.settings = settings;
        this.time = time;
    }

    @Override
    public String name() {
        return "Files without a customer";
    }

    @Override
    public Mono<Long> forget(int atMost) {
        return Flux.defer(() -> files.before(time.now().minus(settings.orphansAfter())))
                .buffer(atMost)
                .concatMap(rows::unknown)
                .take(atMost)
                .concatMap(id -> files.delete(id).thenReturn(id))
                .count();
    }
}
