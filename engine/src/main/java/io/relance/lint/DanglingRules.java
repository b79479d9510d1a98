package io.relance.lint;

import static java.util.stream.Collectors.toSet;

import io.relance.refusal.FieldError;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A file of processes has one that runs, and whatever an element refers to is in the file. */
final class DanglingRules {

    private static final List<String> ATTRIBUTES =
            List.of("sourceRef", "targetRef", "default", "attachedToRef", "errorRef", "escalationRef", "signalRef");
    private static final Set<String> TEXTS = Set.of("incoming", "outgoing", "flowNodeRef");

    private DanglingRules() {}

    static Stream<FieldError> check(ModelFile file) {
        return file.root().isBpmn() ? Stream.concat(runs(file), dangling(file)) : Stream.empty();
    }

    private static Stream<FieldError> runs(ModelFile file) {
        return file.processes().findAny().isPresent()
                ? Stream.empty()
                : Stream.of(FieldError.of(file.name(), "model.nothing-executable", file.name()));
    }

    private static Stream<FieldError> dangling(ModelFile file) {
        var known = file.root()
                .descendants()
                .map(Tag::id)
                .filter(id -> !id.isEmpty())
                .collect(toSet());
        return file.root()
                .descendants()
                .filter(tag -> tag.isBpmn() && !tag.id().isEmpty())
                .flatMap(tag -> references(tag)
                        .filter(reference -> !known.contains(reference))
                        .distinct()
                        .map(reference -> new Place(file, tag).finding("dangling-reference", reference)));
    }

    private static Stream<String> references(Tag tag) {
        return Stream.concat(
                        ATTRIBUTES.stream().map(tag::attribute),
                        tag.children()
                                .filter(child -> TEXTS.contains(child.type()))
                                .map(Tag::text))
                .filter(reference -> !reference.isEmpty())
                .map(reference -> reference.replaceFirst(".*:", ""));
    }
}
