package io.relance.lint;

import io.relance.process.BlockCatalogue;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The variables that the elements of a process may count on, as far as the model itself tells. Where something may bring any
 * variable (a caller, a form, a message or a worker of somebody else) nothing can be said to be missing.
 */
final class Variables {

    private static final Set<String> EVERYWHERE = Set.of("customerId", "owner");

    /** What our own messages bring beyond that. */
    private static final Map<String, Set<String>> BROUGHT = Map.ofEntries(
            Map.entry("customer-registered", Set.of("customerName", "size", "industry")),
            Map.entry("repurchase-accepted", Set.of("pipelineId", "customerName", "size", "industry")),
            Map.entry("repurchase-triggered", Set.of("trigger", "reason")),
            Map.entry("customer-reassigned", Set.of()),
            Map.entry("customer-lost", Set.of()),
            Map.entry(
                    "interaction-recorded",
                    Set.of(
                            "interactionId",
                            "channel",
                            "occurredAt",
                            "outcome",
                            "decisionPointOn",
                            "decisionPointKind")),
            Map.entry(
                    "decision-point-set", Set.of("interactionId", "decisionPointOn", "decisionPointKind", "remindAt")),
            Map.entry("next-action-set", Set.of("interactionId", "action", "assignee", "dueAt")),
            Map.entry("purchase-recorded", Set.of("purchaseId", "amount", "purchasedOn")),
            Map.entry("contract-signed", Set.of("contractId", "contractNumber", "endsAt")),
            Map.entry("care-scheduled", Set.of("loop", "cycleId", "dueAt")),
            Map.entry("rhythm-scheduled", Set.of("loop", "cycleId")),
            Map.entry("survey-scheduled", Set.of("loop", "cycleId", "reason", "serviceRequestId", "dueAt")),
            Map.entry("survey-answered", Set.of("surveyId", "score", "comment")),
            Map.entry("service-request-opened", Set.of("serviceRequestId", "kind", "subject")),
            Map.entry("service-request-closed", Set.of("serviceRequestId")),
            Map.entry("task-opened", Set.of("taskKey", "dueAt")),
            Map.entry("task-closed", Set.of("taskKey", "dueAt")),
            Map.entry("task-due-changed", Set.of("taskKey", "dueAt")),
            Map.entry("task-urged", Set.of("taskKey", "urgedBy", "note")));

    private final ModelFile file;
    private final BlockCatalogue blocks;
    private final Set<String> known = new HashSet<>(EVERYWHERE);
    private boolean anything;

    private Variables(ModelFile file, BlockCatalogue blocks) {
        this.file = file;
        this.blocks = blocks;
    }

    /** Empty where anything may come. */
    static Optional<Set<String>> of(ModelFile file, Tag process, Surroundings surroundings) {
        if (surroundings.calledProcesses().contains(process.id())) {
            return Optional.empty();
        }
        var variables = new Variables(file, surroundings.blocks());
        Place.in(file, process).forEach(variables::add);
        return variables.anything ? Optional.empty() : Optional.of(variables.known);
    }

    /** The variables that the inputs or outputs of an element set. */
    static Stream<String> mapped(Tag element, String direction) {
        return element.extensions("ioMapping")
                .flatMap(mapping -> mapping.children(direction))
                .map(mapping -> mapping.attribute("target").split("\\.")[0]);
    }

    private void add(Place place) {
        mapped(place.element(), "input").forEach(known::add);
        mapped(place.element(), "output").forEach(known::add);
        addResults(place);
        if (mapped(place.element(), "output").findAny().isEmpty()) {
            addWhatComes(place);
        }
    }

    private void addResults(Place place) {
        Stream.of("calledDecision", "script")
                .map(extension -> place.element().extension(extension, "resultVariable"))
                .forEach(known::add);
        place.element()
                .descendants("loopCharacteristics")
                .flatMap(loop -> Stream.of("inputElement", "outputCollection").map(loop::attribute))
                .forEach(known::add);
    }

    /** Without outputs, everything that an element gets becomes a variable of the process. */
    private void addWhatComes(Place place) {
        EventRules.waitingFor(place).forEach(reference -> addMessage(place, reference));
        switch (place.element().type()) {
            case "userTask" -> anything = true;
            case "callActivity" ->
                anything |= !place.element()
                        .extension("calledElement", "propagateAllChildVariables")
                        .equals("false");
            default -> addWork(place);
        }
        anything |= place.element().child("signalEventDefinition").isPresent();
    }

    private void addMessage(Place place, String reference) {
        var name = EventRules.find(place, reference).map(found -> found.attribute("name"));
        var brought = name.map(BROUGHT::get);
        brought.ifPresentOrElse(known::addAll, () -> anything = true);
    }

    private void addWork(Place place) {
        var type = place.element().extension("taskDefinition", "type");
        if (!type.isEmpty()) {
            blocks.find(type).flatMap(block -> block.results()).ifPresentOrElse(known::addAll, () -> anything = true);
        }
    }
}
