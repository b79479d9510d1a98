package io.relance.web.deployment;

import io.relance.process.Deployed;
import io.relance.process.Deployed.DeployedDecision;
import io.relance.process.Deployed.DeployedModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A deployment in the engine's own shape, which Camunda Modeler reads. Keys are text. */
record ModelerDeployment(String deploymentKey, String tenantId, List<Map<String, Object>> deployments) {

    static final String TENANT = "<default>";

    static ModelerDeployment of(Deployed deployed) {
        var all = Stream.of(
                deployed.processes().stream().map(process -> entry("processDefinition", process(process))),
                deployed.decisions().stream().map(decision -> entry("decisionDefinition", decision(decision))),
                deployed.requirements().stream().map(diagram -> entry("decisionRequirements", requirements(diagram))),
                deployed.forms().stream().map(form -> entry("form", form(form))));
        return new ModelerDeployment(
                String.valueOf(deployed.key()),
                TENANT,
                all.flatMap(entries -> entries).toList());
    }

    private static Map<String, Object> entry(String kind, Map<String, Object> content) {
        return Map.of(kind, content);
    }

    private static Map<String, Object> process(DeployedModel process) {
        return Map.of(
                "processDefinitionId", process.id(),
                "processDefinitionVersion", process.version(),
                "processDefinitionKey", String.valueOf(process.key()),
                "resourceName", process.resource(),
                "tenantId", TENANT);
    }

    private static Map<String, Object> decision(DeployedDecision decision) {
        return Map.of(
                "decisionDefinitionId", decision.model().id(),
                "name", decision.model().name(),
                "version", decision.model().version(),
                "decisionDefinitionKey", String.valueOf(decision.model().key()),
                "decisionRequirementsId", decision.requirementsId(),
                "decisionRequirementsKey", String.valueOf(decision.requirementsKey()),
                "tenantId", TENANT);
    }

    private static Map<String, Object> requirements(DeployedModel diagram) {
        return Map.of(
                "decisionRequirementsId", diagram.id(),
                "decisionRequirementsName", diagram.name(),
                "version", diagram.version(),
                "decisionRequirementsKey", String.valueOf(diagram.key()),
                "resourceName", diagram.resource(),
                "tenantId", TENANT);
    }

    private static Map<String, Object> form(DeployedModel form) {
        return Map.of(
                "formId", form.id(),
                "version", form.version(),
                "formKey", String.valueOf(form.key()),
                "resourceName", form.resource(),
                "tenantId", TENANT);
    }
}
