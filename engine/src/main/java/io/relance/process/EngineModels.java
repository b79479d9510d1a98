package io.relance.process;

import io.camunda.client.CamundaClient;
import io.camunda.client.api.command.CreateProcessInstanceCommandStep1.CreateProcessInstanceCommandStep3;
import io.camunda.client.api.command.DeployResourceCommandStep1.DeployResourceCommandStep2;
import io.relance.refusal.InvalidInput;
import io.relance.refusal.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The models in the engine: what is deployed, what is there, and what is started of it. */
@Component
public class EngineModels {

    private static final String NO_ELEMENT = "no element has this id";

    private final CamundaClient client;

    EngineModels(CamundaClient client) {
        this.client = client;
    }

    /** All files or none. Fails with {@link io.relance.refusal.InvalidModel} when the engine refuses them, with its verdict. */
    public Mono<Deployed> deploy(List<Resource> resources) {
        return Engine.answer(() -> command(resources).send())
                .map(EngineAnswers::deployed)
                .onErrorMap(EngineModels::isRefused, refused -> Verdict.read(refused, resources))
                .onErrorMap(EngineModels::isUnknown, Engine.Unavailable::new);
    }

    /** Asks for an instance that cannot begin, because the engine answers no other question about its processes. */
    public Mono<Boolean> hasProcess(String id) {
        return Engine.command(() -> client.newCreateInstanceCommand()
                        .bpmnProcessId(id)
                        .latestVersion()
                        .startBeforeElement(NO_ELEMENT)
                        .send())
                .thenReturn(true)
                .onErrorResume(EngineModels::isRefused, there -> Mono.just(true))
                .onErrorResume(EngineFailures::isGone, missing -> Mono.just(false))
                .onErrorMap(EngineModels::isUnknown, Engine.Unavailable::new);
    }

    /** Refuses what the engine does not start. */
    public Mono<StartedInstance> start(StartOrder order) {
        return Engine.answer(() -> command(order).send())
                .map(EngineAnswers::started)
                .onErrorMap(
                        EngineModels::isRefused,
                        refused ->
                                InvalidInput.in("processDefinitionId", "not-started", EngineFailures.reason(refused)))
                .onErrorMap(error -> !(error instanceof InvalidInput), EngineFailures::translate);
    }

    public Mono<Cluster> cluster() {
        return Engine.answer(() -> client.newTopologyRequest().send())
                .map(EngineAnswers::cluster)
                .onErrorMap(Engine.Unavailable::new);
    }

    private DeployResourceCommandStep2 command(List<Resource> resources) {
        var first = resources.getFirst();
        var command = client.newDeployResourceCommand().addResourceBytes(first.content(), first.name());
        for (var resource : resources.subList(1, resources.size())) {
            command = command.addResourceBytes(resource.content(), resource.name());
        }
        return command;
    }

    private CreateProcessInstanceCommandStep3 command(StartOrder order) {
        var command = version(order).variables(order.variables());
        for (var element : order.startBefore()) {
            command = command.startBeforeElement(element);
        }
        return command;
    }

    private CreateProcessInstanceCommandStep3 version(StartOrder order) {
        var command = client.newCreateInstanceCommand();
        if (order.definitionKey() != null) {
            return command.processDefinitionKey(order.definitionKey());
        }
        var process = command.bpmnProcessId(String.valueOf(order.processId()));
        return order.version() == null ? process.latestVersion() : process.version(order.version());
    }

    private static boolean isRefused(Throwable error) {
        return EngineFailures.isRefused(error);
    }

    private static boolean isUnknown(Throwable error) {
        return !(error instanceof Refusal);
    }
}
