package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.List;
import java.util.stream.Stream;

/** Where a way divides, there is a way for every case. */
final class GatewayRules {

    private GatewayRules() {}

    static Stream<FieldError> check(Place place) {
        if (!place.is("exclusiveGateway", "inclusiveGateway")) {
            return Stream.empty();
        }
        var ways = waysOut(place);
        var usual = place.element().attribute("default");
        var divides = ways.size() > 1 || ways.stream().anyMatch(GatewayRules::hasCondition);
        return Stream.concat(
                place.when(divides && usual.isEmpty(), "gateway-without-default"),
                ways.size() < 2 ? Stream.empty() : unconditional(place, ways, usual));
    }

    private static Stream<FieldError> unconditional(Place place, List<Tag> ways, String usual) {
        return ways.stream()
                .filter(way -> !way.id().equals(usual) && !hasCondition(way))
                .map(way -> new Place(place.file(), way))
                .map(way ->
                        way.finding("flow-without-condition", place.element().label(), target(way)));
    }

    private static List<Tag> waysOut(Place gateway) {
        return gateway.element()
                .parent()
                .map(scope -> scope.children("sequenceFlow"))
                .orElse(Stream.empty())
                .filter(flow ->
                        flow.attribute("sourceRef").equals(gateway.element().id()))
                .toList();
    }

    private static boolean hasCondition(Tag flow) {
        return flow.child("conditionExpression")
                .filter(condition -> !condition.text().isEmpty())
                .isPresent();
    }

    private static String target(Place flow) {
        var id = flow.element().attribute("targetRef");
        return flow.file()
                .root()
                .descendants()
                .filter(tag -> tag.id().equals(id))
                .findFirst()
                .map(Tag::label)
                .orElse(id);
    }
}
