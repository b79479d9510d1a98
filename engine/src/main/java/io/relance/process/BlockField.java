package io.relance.process;

import io.relance.refusal.InvalidInput;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a block needs: a header of the element or a variable of the instance. It may be left out where it is {@code @Nullable}. */
record BlockField(RecordComponent component) {

    private static final int LONGEST_SHOWN = 100;

    static List<BlockField> of(Class<? extends Record> input) {
        return Arrays.stream(input.getRecordComponents()).map(BlockField::new).toList();
    }

    String name() {
        return component.getName();
    }

    boolean isHeader() {
        return component.isAnnotationPresent(Header.class);
    }

    boolean isVariable() {
        return !isHeader() || component.getAnnotation(Header.class).orVariable();
    }

    boolean isOptional() {
        return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    /** What was given, if anything: an empty text says nothing. */
    Optional<Object> in(Job job) {
        var header = isHeader() ? said(job.headers().get(name())) : Optional.empty();
        return isVariable() ? header.or(() -> said(job.variables().get(name()))) : header;
    }

    private static Optional<Object> said(@Nullable Object given) {
        return Optional.ofNullable(given).filter(value -> !(value instanceof String text && text.isBlank()));
    }

    InvalidInput missing() {
        return InvalidInput.in(name(), isHeader() ? "header-missing" : "variable-missing");
    }

    InvalidInput malformed(Object given, String expected) {
        return InvalidInput.in(name(), isHeader() ? "header-malformed" : "variable-malformed", expected, shown(given));
    }

    private static String shown(Object given) {
        var text = given.toString().replace("\0", "");
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }
}
