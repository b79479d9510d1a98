package io.relance.lint;

import io.relance.refusal.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An element of a file that is looked at. */
record Place(ModelFile file, Tag element) {

    static Stream<Place> in(ModelFile file, Tag process) {
        return process.descendants()
                .filter(tag -> tag.isBpmn() && !tag.id().isEmpty())
                .map(tag -> new Place(file, tag));
    }

    /** What the header of this name says, if it says anything. */
    Stream<String> headers(String name) {
        return element.extensions("taskHeaders")
                .flatMap(headers -> headers.children("header"))
                .filter(header -> header.attribute("key").equals(name))
                .map(header -> header.verbatim("value"))
                .filter(value -> !value.isBlank());
    }

    boolean is(String... types) {
        return List.of(types).contains(element.type());
    }

    /** What is wrong here: the sentence of the code begins with what people call the element. */
    FieldError finding(String code, Object... more) {
        var arguments = new ArrayList<>(List.<Object>of(element.label()));
        arguments.addAll(List.of(more));
        return new FieldError(file.name() + "#" + element.id(), "model." + code, List.copyOf(arguments));
    }

    Stream<FieldError> when(boolean isWrong, String code, Object... more) {
        return isWrong ? Stream.of(finding(code, more)) : Stream.empty();
    }

    /** An id that the model computes is known only when it runs. */
    static boolean isComputed(String value) {
        return value.startsWith("=");
    }
}
