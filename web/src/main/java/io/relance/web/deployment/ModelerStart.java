package io.relance.web.deployment;

import static java.util.Objects.requireNonNullElse;

import io.relance.process.StartOrder;
import io.relance.process.StartedInstance;
import io.relance.refusal.InvalidInput;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What Camunda Modeler wants started: by key, or by id and version, where -1 means the newest. */
record ModelerStart(
        @Nullable String processDefinitionKey,
        @Nullable String processDefinitionId,
        @Nullable Integer processDefinitionVersion,
        @Nullable Map<String, Object> variables,
        @Nullable List<Place> startInstructions) {

    StartOrder order() {
        if (processDefinitionKey == null && processDefinitionId == null) {
            throw InvalidInput.in("processDefinitionId", "required");
        }
        var version =
                processDefinitionVersion == null || processDefinitionVersion < 1 ? null : processDefinitionVersion;
        return new StartOrder(
                key(),
                processDefinitionId,
                version,
                requireNonNullElse(variables, Map.of()),
                requireNonNullElse(startInstructions, List.<Place>of()).stream()
                        .map(place -> String.valueOf(place.elementId()))
                        .toList());
    }

    private @Nullable Long key() {
        try {
            return processDefinitionKey == null ? null : Long.valueOf(processDefinitionKey);
        } catch (NumberFormatException malformed) {
            throw InvalidInput.in("processDefinitionKey", "malformed");
        }
    }

    Map<String, Object> answer(StartedInstance started) {
        return Map.of(
                "processInstanceKey", String.valueOf(started.key()),
                "processDefinitionId", started.processId(),
                "processDefinitionVersion", started.version(),
                "processDefinitionKey", String.valueOf(started.definitionKey()),
                "tenantId", ModelerDeployment.TENANT,
                "variables", Map.of());
    }

    /** Where to begin. */
    record Place(@Nullable String elementId) {}
}
