package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.Set;
import java.util.stream.Stream;

/** What a model calls is there. */
final class ReferenceRules {

    private ReferenceRules() {}

    static Stream<FieldError> check(Place place, Surroundings surroundings) {
        return switch (place.element().type()) {
            case "businessRuleTask" ->
                place.element().extension("taskDefinition").isPresent()
                        ? Stream.empty()
                        : there(place, "calledDecision", "decisionId", "decision", surroundings.decisions());
            case "callActivity" -> there(place, "calledElement", "processId", "process", surroundings.processes());
            default -> Stream.empty();
        };
    }

    private static Stream<FieldError> there(
            Place place, String extension, String attribute, String what, Set<String> known) {
        var id = place.element().extension(extension, attribute);
        if (id.isEmpty()) {
            return Stream.of(place.finding(what + "-missing"));
        }
        return place.when(!Place.isComputed(id) && !known.contains(id), what + "-not-found", id);
    }
}
