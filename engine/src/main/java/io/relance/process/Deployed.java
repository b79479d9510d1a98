package io.relance.process;

import java.util.List;
import java.util.stream.Stream;

/** What the engine made of a deployment. What did not change keeps its key and version. */
public record Deployed(
        long key,
        List<DeployedModel> processes,
        List<DeployedDecision> decisions,
        List<DeployedModel> requirements,
        List<DeployedModel> forms) {

    /** What can be called by its id; requirements only hold decisions together. */
    public Stream<DeployedModel> models() {
        return Stream.of(
                        processes,
                        decisions.stream().map(DeployedDecision::model).toList(),
                        forms)
                .flatMap(List::stream);
    }

    /** @param name what people call it; a process and a form have none here */
    public record DeployedModel(ModelKind kind, String id, String name, int version, long key, String resource) {}

    /** A decision, and the diagram of requirements that it is in. */
    public record DeployedDecision(DeployedModel model, String requirementsId, long requirementsKey) {}
}
