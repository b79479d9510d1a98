package io.relance.exchange;

import io.relance.refusal.InvalidInput;
import java.nio.file.Path;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The tables that come in as files. Whatever is wrong with the file itself is a fault of the field {@code file}. */
final class Sheets {

    private static final int MOST = 500_000;

    private Sheets() {}

    /** As they are taken; the first one is the head. Rows without a word are none. */
    static Flux<List<String>> rows(Path file) {
        return Flux.using(() -> SheetReader.open(file), rows -> Flux.fromIterable(() -> rows), SheetRows::close)
                .filter(row -> row.stream().anyMatch(cell -> !cell.isBlank()))
                .onErrorMap(UnreadableFile.class, broken -> InvalidInput.in("file", "unreadable"))
                .subscribeOn(Schedulers.boundedElastic());
    }

    /** Emits InvalidInput for a file that breaks off, or has more rows than are taken. */
    static Mono<Void> readable(Path file) {
        return rows(file)
                .skip(1)
                .take(MOST + 1L)
                .count()
                .filter(rows -> rows <= MOST)
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("file", "too-many", MOST)))
                .then();
    }
}
