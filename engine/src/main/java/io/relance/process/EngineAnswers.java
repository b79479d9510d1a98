package io.relance.process;

import io.camunda.client.api.response.BrokerInfo;
import io.camunda.client.api.response.Decision;
import io.camunda.client.api.response.DeploymentEvent;
import io.camunda.client.api.response.PartitionInfo;
import io.camunda.client.api.response.ProcessInstanceEvent;
import io.camunda.client.api.response.Topology;
import io.relance.process.Deployed.DeployedDecision;
import io.relance.process.Deployed.DeployedModel;
import java.util.List;
import java.util.Locale;

/** What the engine's client answers, as we know it. */
final class EngineAnswers {

    private EngineAnswers() {}

    static Deployed deployed(DeploymentEvent event) {
        return new Deployed(
                event.getKey(),
                event.getProcesses().stream()
                        .map(process -> new DeployedModel(
                                ModelKind.PROCESS,
                                process.getBpmnProcessId(),
                                "",
                                process.getVersion(),
                                process.getProcessDefinitionKey(),
                                process.getResourceName()))
                        .toList(),
                event.getDecisions().stream()
                        .map(decision -> decision(decision, event))
                        .toList(),
                requirements(event),
                event.getForm().stream()
                        .map(form -> new DeployedModel(
                                ModelKind.FORM,
                                form.getFormId(),
                                "",
                                form.getVersion(),
                                form.getFormKey(),
                                form.getResourceName()))
                        .toList());
    }

    private static List<DeployedModel> requirements(DeploymentEvent event) {
        return event.getDecisionRequirements().stream()
                .map(diagram -> new DeployedModel(
                        ModelKind.DECISION,
                        diagram.getDmnDecisionRequirementsId(),
                        diagram.getDmnDecisionRequirementsName(),
                        diagram.getVersion(),
                        diagram.getDecisionRequirementsKey(),
                        diagram.getResourceName()))
                .toList();
    }

    private static DeployedDecision decision(Decision decision, DeploymentEvent event) {
        var resource = requirements(event).stream()
                .filter(diagram -> diagram.key() == decision.getDecisionRequirementsKey())
                .map(DeployedModel::resource)
                .findFirst()
                .orElse("");
        var model = new DeployedModel(
                ModelKind.DECISION,
                decision.getDmnDecisionId(),
                decision.getDmnDecisionName(),
                decision.getVersion(),
                decision.getDecisionKey(),
                resource);
        return new DeployedDecision(
                model, decision.getDmnDecisionRequirementsId(), decision.getDecisionRequirementsKey());
    }

    static StartedInstance started(ProcessInstanceEvent event) {
        return new StartedInstance(
                event.getProcessInstanceKey(),
                event.getBpmnProcessId(),
                event.getVersion(),
                event.getProcessDefinitionKey());
    }

    static Cluster cluster(Topology topology) {
        return new Cluster(
                topology.getBrokers().stream().map(EngineAnswers::node).toList(),
                topology.getClusterSize(),
                topology.getPartitionsCount(),
                topology.getReplicationFactor(),
                topology.getGatewayVersion());
    }

    private static Cluster.Node node(BrokerInfo broker) {
        return new Cluster.Node(
                broker.getNodeId(),
                broker.getHost(),
                broker.getPort(),
                broker.getVersion(),
                broker.getPartitions().stream().map(EngineAnswers::part).toList());
    }

    private static Cluster.Part part(PartitionInfo partition) {
        return new Cluster.Part(
                partition.getPartitionId(),
                partition.getRole().name().toLowerCase(Locale.ROOT),
                partition.getHealth().name().toLowerCase(Locale.ROOT));
    }
}
