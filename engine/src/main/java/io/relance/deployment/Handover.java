package io.relance.deployment;

import io.relance.process.Deployed;
import io.relance.process.EngineModels;
import io.relance.process.Resource;
import io.relance.refusal.InvalidModel;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Hands files to the engine and keeps the ledger: all of them or, with the engine's verdict, none. */
@Component
class Handover {

    private final EngineModels engine;
    private final Ledger ledger;
    private final ShippedFiles shipped;

    Handover(EngineModels engine, Ledger ledger, ShippedFiles shipped) {
        this.engine = engine;
        this.ledger = ledger;
        this.shipped = shipped;
    }

    /** Our own file is ours again, whoever deploys it. */
    Mono<Deployed> deploy(List<Resource> resources, Origin origin, @Nullable String by) {
        return Flux.fromIterable(resources)
                .concatMap(file -> ledger.intend(List.of(file), shipped.has(file) ? Origin.SHIPPED : origin, by))
                .flatMapIterable(lines -> lines)
                .collectList()
                .flatMap(lines -> deploy(resources, lines));
    }

    private Mono<Deployed> deploy(List<Resource> resources, List<Ledger.Line> lines) {
        return engine.deploy(resources)
                .delayUntil(deployed -> confirm(lines, deployed))
                .onErrorResume(
                        InvalidModel.class, refused -> ledger.withdraw(lines).then(Mono.error(refused)));
    }

    private Mono<Void> confirm(List<Ledger.Line> lines, Deployed deployed) {
        return Flux.fromIterable(lines)
                .concatMap(line -> Flux.fromStream(() -> deployed.models()
                                .filter(model -> model.kind() == line.model().kind()
                                        && model.id().equals(line.model().id())))
                        .concatMap(model -> ledger.confirm(line, model)))
                .then();
    }
}
