package io.relance.web.deployment;

import io.relance.deployment.Deployment;
import io.relance.deployment.Deployments;
import io.relance.identity.User;
import io.relance.process.Cluster;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePart;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The calls of Camunda Modeler, which takes us for the engine: deploy and start, with HTTP Basic and our checks in front. */
@RestController
@RequestMapping("/v2")
class ModelerController {

    private final Deployments deployments;
    private final ModelWarnings warnings;

    ModelerController(Deployments deployments, ModelWarnings warnings) {
        this.deployments = deployments;
        this.warnings = warnings;
    }

    @GetMapping("/topology")
    @Operation(summary = "The engine's brokers and version, by which Camunda Modeler tests the connection")
    Mono<Cluster> topology(User user) {
        return deployments.cluster(user);
    }

    @PostMapping(value = "/deployments", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Deploys what Camunda Modeler sends, as POST /api/process-definitions does",
            description =
                    "Answers in the engine's own shape. The detail of a refusal has all sentences, for Camunda Modeler to show. What hardly runs as meant is told in the inbox.")
    Mono<ModelerDeployment> deploy(
            @RequestPart(value = "resources", required = false) Flux<FilePart> resources, User user) {
        return deployments
                .deploy(Uploads.read(resources), user)
                .delayUntil(deployment -> warnings.tell(deployment, user))
                .map(Deployment::deployed)
                .map(ModelerDeployment::of);
    }

    @PostMapping("/process-instances")
    @Operation(summary = "Starts an instance for Camunda Modeler, in the engine's own shape")
    Mono<Map<String, Object>> start(@RequestBody ModelerStart wanted, User user) {
        return Mono.fromSupplier(wanted::order)
                .flatMap(order -> deployments.start(order, user))
                .map(wanted::answer);
    }
}
