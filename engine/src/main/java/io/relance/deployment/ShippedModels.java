package io.relance.deployment;

import io.relance.loop.Loop;
import io.relance.process.Engine;
import io.relance.process.EngineSettings;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deploys the models that come with the application, once it starts and as soon as the engine is there. */
@Component
class ShippedModels implements Loop {

    private final EngineSettings settings;
    private final Engine engine;
    private final ShippedFiles files;
    private final Release release;

    ShippedModels(EngineSettings settings, Engine engine, ShippedFiles files, Release release) {
        this.settings = settings;
        this.engine = engine;
        this.files = files;
        this.release = release;
    }

    @Override
    public String name() {
        return "Deployment of the models";
    }

    @Override
    public Flux<Void> run() {
        return deployed().doOnSuccess(done -> engine.modelsAreDeployed()).flux();
    }

    private Mono<Void> deployed() {
        return settings.deployModels() ? Mono.defer(() -> release.ship(files.all())) : Mono.empty();
    }
}
