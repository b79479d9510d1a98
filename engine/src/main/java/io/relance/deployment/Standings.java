package io.relance.deployment;

import io.relance.lint.ModelId;
import io.relance.process.EngineModels;
import io.relance.process.ModelKind;
import io.relance.process.Resource;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds out how our files stand: from the ledger, and where it is silent from the engine. */
@Component
class Standings {

    private final Ledger ledger;
    private final EngineModels engine;

    Standings(Ledger ledger, EngineModels engine) {
        this.ledger = ledger;
        this.engine = engine;
    }

    Mono<List<Standing.Of>> of(List<Resource> files) {
        return ledger.isEmpty()
                .flatMapMany(isFresh -> Flux.fromIterable(files).concatMap(file -> of(file, isFresh)))
                .collectList()
                .map(Standings::withoutUntold);
    }

    private Mono<Standing.Of> of(Resource file, boolean isFresh) {
        return Flux.fromIterable(ModelId.in(file))
                .concatMap(model -> of(model, file, isFresh))
                .collectList()
                .map(standings -> new Standing.Of(file, Standing.ofAll(standings)));
    }

    private Mono<Standing> of(ModelId model, Resource file, boolean isFresh) {
        return ledger.latest(model)
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .map(entry -> Standing.of(model.kind(), entry.orElse(null), Checksum.of(file.content()), isFresh))
                .flatMap(standing -> orForeign(model, standing))
                .flatMap(standing -> orNobodys(model, standing));
    }

    private Mono<Standing> orForeign(ModelId model, Standing standing) {
        return model.kind() == ModelKind.PROCESS
                ? ledger.wasBypassed(model).map(bypassed -> bypassed ? new Standing.Foreign(false) : standing)
                : Mono.just(standing);
    }

    private Mono<Standing> orNobodys(ModelId model, Standing standing) {
        return standing instanceof Standing.Foreign
                ? engine.hasProcess(model.id()).map(isThere -> isThere ? standing : new Standing.Ours())
                : Mono.just(standing);
    }

    /** Where a process was there before us, so were the forms and decisions. */
    private static List<Standing.Of> withoutUntold(List<Standing.Of> files) {
        var anyForeign = files.stream().anyMatch(file -> file.standing() instanceof Standing.Foreign);
        return files.stream()
                .map(file -> file.standing() instanceof Standing.Untold untold
                        ? new Standing.Of(
                                file.resource(),
                                anyForeign ? new Standing.Foreign(untold.isKnown()) : new Standing.Ours())
                        : file)
                .toList();
    }
}
