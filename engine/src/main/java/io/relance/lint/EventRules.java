package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whatever waits, waits for something that is said. */
final class EventRules {

    private static final List<String> TIMES = List.of("timeDate", "timeDuration", "timeCycle");

    private EventRules() {}

    static Stream<FieldError> check(Place place) {
        return Stream.of(timers(place), TimeRules.timers(place), messages(place))
                .flatMap(found -> found);
    }

    private static Stream<FieldError> timers(Place place) {
        return place.element()
                .children("timerEventDefinition")
                .filter(timer -> TIMES.stream()
                        .flatMap(timer::children)
                        .allMatch(time -> time.text().isEmpty()))
                .map(timer -> place.finding("timer-without-time"));
    }

    private static Stream<FieldError> messages(Place place) {
        if (place.is("intermediateThrowEvent", "endEvent")) {
            return Stream.empty();
        }
        return waitingFor(place).flatMap(reference -> message(place, reference));
    }

    /** The references to messages that this element waits for; an empty one where it names none. */
    static Stream<String> waitingFor(Place place) {
        return place.is("receiveTask")
                ? Stream.of(place.element().attribute("messageRef"))
                : place.element()
                        .children("messageEventDefinition")
                        .map(definition -> definition.attribute("messageRef"));
    }

    static Optional<Tag> find(Place place, String reference) {
        return place.file()
                .root()
                .children("message")
                .filter(message -> message.id().equals(reference))
                .findFirst();
    }

    private static Stream<FieldError> message(Place place, String reference) {
        var message =
                find(place, reference).filter(found -> !found.attribute("name").isEmpty());
        if (message.isEmpty()) {
            return Stream.of(place.finding("message-without-name"));
        }
        var key = message.get().extension("subscription", "correlationKey");
        return place.when(
                key.isEmpty() && !startsProcess(place),
                "message-without-key",
                message.get().attribute("name"));
    }

    /** The start of a process waits for no particular instance. */
    private static boolean startsProcess(Place place) {
        return place.is("startEvent")
                && place.element()
                        .parent()
                        .filter(scope -> scope.type().equals("process"))
                        .isPresent();
    }
}
