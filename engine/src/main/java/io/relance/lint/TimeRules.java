package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Wherever an expression makes a duration of a text, the text says one; in timers and inputs too. */
final class TimeRules {

    private static final Set<String> SCOPES =
            Set.of("process", "subProcess", "adHocSubProcess", "transaction", "definitions");

    private TimeRules() {}

    /** In every expression below a process or a decision. */
    static Stream<FieldError> check(ModelFile file, Tag root) {
        return Stream.concat(Stream.of(root), root.descendants())
                .flatMap(tag -> expressions(tag).flatMap(Durations::wrongIn).map(text -> wrong(file, tag, text)));
    }

    /** A timer that runs for a text, not for what is computed. */
    static Stream<FieldError> timers(Place place) {
        return place.element()
                .children("timerEventDefinition")
                .flatMap(timer -> timer.children("timeDuration"))
                .flatMap(duration -> Literal.of(duration.text()).stream())
                .filter(text -> !Durations.isPlain(text))
                .map(text -> place.finding("not-a-duration", text));
    }

    static Stream<FieldError> inputs(Place place, Set<String> durations) {
        return place.element()
                .extensions("ioMapping")
                .flatMap(mapping -> mapping.children("input"))
                .filter(input -> durations.contains(input.attribute("target")))
                .flatMap(input -> Literal.of(input.attribute("source")).stream())
                .filter(text -> !Durations.isPlain(text))
                .map(text -> place.finding("not-a-duration", text));
    }

    private static Stream<String> expressions(Tag tag) {
        var attributes = tag.element().getAttributes();
        var said = IntStream.range(0, attributes.getLength())
                .mapToObj(i -> attributes.item(i).getNodeValue())
                .filter(Place::isComputed);
        return tag.children().findAny().isEmpty() ? Stream.concat(said, Stream.of(tag.text())) : said;
    }

    private static FieldError wrong(ModelFile file, Tag tag, String text) {
        return new Place(file, holder(tag)).finding("not-a-duration", text);
    }

    /** What people see in the diagram of what the tag belongs to. */
    private static Tag holder(Tag tag) {
        return Stream.iterate(
                        List.of(tag),
                        line -> !line.isEmpty(),
                        line -> line.getFirst().parent().stream().toList())
                .map(List::getFirst)
                .filter(one -> one.parent()
                        .filter(parent -> SCOPES.contains(parent.type()))
                        .isPresent())
                .findFirst()
                .orElse(tag);
    }
}
