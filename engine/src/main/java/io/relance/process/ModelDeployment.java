package io.relance.process;

import io.camunda.client.CamundaClient;
import io.relance.loop.Loop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deploys the models that come with the application, once it starts and as soon as the engine is there. The engine makes no new version of what did not change. */
@Component
class ModelDeployment implements Loop {

    private static final Logger log = LoggerFactory.getLogger(ModelDeployment.class);
    private static final List<String> PLACES = List.of(
            "classpath*:models/forms/*.form",
            "classpath*:models/decisions/*.dmn",
            "classpath*:models/processes/*.bpmn");

    private final CamundaClient client;
    private final EngineSettings settings;
    private final Engine engine;

    ModelDeployment(CamundaClient client, EngineSettings settings, Engine engine) {
        this.client = client;
        this.settings = settings;
        this.engine = engine;
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
        return settings.deployModels() ? Mono.defer(() -> deploy(models())) : Mono.empty();
    }

    private Mono<Void> deploy(Map<String, byte[]> models) {
        var names = models.keySet().iterator();
        var first = names.next();
        var command = client.newDeployResourceCommand().addResourceBytes(models.get(first), first);
        while (names.hasNext()) {
            var name = names.next();
            command = command.addResourceBytes(models.get(name), name);
        }
        var deployment = command;
        return Engine.command(deployment::send).doOnSuccess(done -> log.info("Models deployed: {}", models.keySet()));
    }

    private static Map<String, byte[]> models() {
        var models = new TreeMap<String, byte[]>();
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (var place : PLACES) {
                for (var resource : resources.getResources(place)) {
                    models.put(String.valueOf(resource.getFilename()), resource.getContentAsByteArray());
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return models;
    }
}
