package io.relance.web.deployment;

import io.relance.deployment.Deployment;
import io.relance.process.Deployed.DeployedModel;
import io.relance.refusal.FieldError;
import java.util.List;
import java.util.function.Function;

/** A deployment as scripts see it: what is in the engine now, and what hardly runs as meant. */
record DeploymentView(String key, List<Model> models, List<Warning> warnings) {

    static DeploymentView of(Deployment deployment, Function<FieldError, String> text) {
        return new DeploymentView(
                String.valueOf(deployment.deployed().key()),
                deployment.deployed().models().map(Model::of).toList(),
                deployment.warnings().stream()
                        .map(warning -> new Warning(warning.field(), text.apply(warning)))
                        .toList());
    }

    /** @param kind process, decision or form */
    record Model(String kind, String id, int version, String key, String resourceName) {

        static Model of(DeployedModel model) {
            return new Model(
                    model.kind().code(), model.id(), model.version(), String.valueOf(model.key()), model.resource());
        }
    }

    /** @param field the file and the element, {@code file#element} */
    record Warning(String field, String message) {}
}
