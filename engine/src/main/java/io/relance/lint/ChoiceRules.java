package io.relance.lint;

import io.relance.process.BlockShape;
import io.relance.process.Need;
import io.relance.process.Options;
import io.relance.refusal.FieldError;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a model tells a block once and for all is something that the block takes. */
final class ChoiceRules {

    private static final String USER = "user:";

    private ChoiceRules() {}

    static Stream<FieldError> check(Place place, BlockShape block, Set<String> users) {
        var choices = block.choices();
        return Stream.of(
                        headers(place, choices.headers()),
                        inputs(place, choices.inputs()),
                        TimeRules.inputs(place, choices.durations()),
                        choices.needs().stream().flatMap(need -> needed(place, block, need)),
                        named(place, choices.headers().keySet(), users))
                .flatMap(found -> found);
    }

    private static Stream<FieldError> needed(Place place, BlockShape block, Need need) {
        return place.headers(need.header())
                .filter(need.values()::contains)
                .filter(value -> place.headers(need.needed()).findAny().isEmpty())
                .map(value -> place.finding("header-needed", block.type(), need.header(), value, need.needed()));
    }

    /** What does not concern a block is told by the task itself: the kind of alert that its opening causes. */
    static Stream<FieldError> alert(Place place, BlockShape teller) {
        return Stream.ofNullable(teller.choices().headers().get("kind"))
                .flatMap(kinds -> place.headers("alert").flatMap(kind -> text(place, "alert", kinds, kind)));
    }

    /** Whom a header names outright. */
    private static Stream<FieldError> named(Place place, Set<String> headers, Set<String> users) {
        return place.element()
                .extensions("taskHeaders")
                .flatMap(all -> all.children("header"))
                .filter(header -> headers.contains(header.attribute("key")))
                .map(header -> header.attribute("value"))
                .filter(value -> value.startsWith(USER))
                .map(value -> value.substring(USER.length()))
                .filter(name -> !name.isEmpty() && !users.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> place.finding("unknown-user", name));
    }

    /** The engine computes no headers: what is written is what the block gets. */
    private static Stream<FieldError> headers(Place place, Map<String, Options> options) {
        return place.element()
                .extensions("taskHeaders")
                .flatMap(headers -> headers.children("header"))
                .flatMap(header ->
                        field(place, header.attribute("key"), options, Optional.of(header.verbatim("value"))));
    }

    private static Stream<FieldError> inputs(Place place, Map<String, Options> options) {
        return place.element()
                .extensions("ioMapping")
                .flatMap(mapping -> mapping.children("input"))
                .flatMap(input ->
                        field(place, input.attribute("target"), options, Literal.of(input.attribute("source"))));
    }

    private static Stream<FieldError> field(
            Place place, String name, Map<String, Options> options, Optional<String> told) {
        return told.filter(text -> !text.isBlank()).stream()
                .flatMap(text -> Optional.ofNullable(options.get(name)).stream()
                        .flatMap(known -> text(place, name, known, text)));
    }

    private static Stream<FieldError> text(Place place, String name, Options options, String text) {
        if (options.include(text)) {
            return Stream.empty();
        }
        return Stream.of(
                options.areAll()
                        ? place.finding("not-an-option", name, text, options.toString())
                        : place.finding("unknown-kind", name, text, Nearest.to(text, options.values())));
    }
}
