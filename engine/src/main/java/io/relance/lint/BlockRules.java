package io.relance.lint;

import io.relance.process.BlockShape;
import io.relance.refusal.FieldError;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Whatever asks for a worker finds one, which is told what it needs. */
final class BlockRules {

    private final Surroundings surroundings;

    /** The variables that the process may count on; empty where anything may come. */
    private final Optional<Set<String>> variables;

    BlockRules(Surroundings surroundings, Optional<Set<String>> variables) {
        this.surroundings = surroundings;
        this.variables = variables;
    }

    Stream<FieldError> check(Place place) {
        return Stream.concat(work(place), listeners(place));
    }

    private Stream<FieldError> work(Place place) {
        var type = place.element().extension("taskDefinition", "type");
        if (type.isEmpty()) {
            return place.when(needsWorker(place), "service-task-without-type");
        }
        return Place.isComputed(type) ? Stream.empty() : served(place, type);
    }

    private Stream<FieldError> served(Place place, String type) {
        var block = surroundings.blocks().find(type);
        return block.isPresent()
                ? Stream.concat(
                        missing(place, block.get()), ChoiceRules.check(place, block.get(), surroundings.users()))
                : place.when(!surroundings.servedElsewhere().test(type), "unknown-block", type);
    }

    private Stream<FieldError> listeners(Place place) {
        return Stream.of("executionListeners", "taskListeners")
                .flatMap(place.element()::extensions)
                .flatMap(Tag::children)
                .map(listener -> listener.attribute("type"))
                .filter(type -> !type.isEmpty() && !Place.isComputed(type))
                .filter(type -> surroundings.blocks().find(type).isEmpty()
                        && !surroundings.servedElsewhere().test(type))
                .map(type -> place.finding("unknown-listener", type));
    }

    private Stream<FieldError> missing(Place place, BlockShape block) {
        return Stream.concat(
                block.headers().stream()
                        .sorted()
                        .filter(header -> place.headers(header).findAny().isEmpty())
                        .map(header -> place.finding("header-missing", block.type(), header)),
                block.inputs().stream()
                        .sorted()
                        .filter(input -> !hasInput(place, input))
                        .map(input -> place.finding("input-missing", block.type(), input)));
    }

    private boolean hasInput(Place place, String name) {
        return variables.isEmpty()
                || variables.get().contains(name)
                || Variables.mapped(place.element(), "input").anyMatch(name::equals);
    }

    private static boolean needsWorker(Place place) {
        return switch (place.element().type()) {
            case "serviceTask", "sendTask" -> true;
            case "scriptTask" -> place.element().extension("script").isEmpty();
            case "intermediateThrowEvent", "endEvent" ->
                place.element().child("messageEventDefinition").isPresent();
            default -> false;
        };
    }
}
