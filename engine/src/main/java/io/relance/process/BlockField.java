package io.relance.process;

import io.relance.refusal.InvalidInput;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One thing that a block needs: a header of the element or a variable of the instance. It may be left out where it is {@code @Nullable}. */
record BlockField(RecordComponent component, @Nullable Options told) {

    private static final int LONGEST_SHOWN = 100;

    static List<BlockField> of(Block<?, ?> block) {
        return Arrays.stream(block.input().getRecordComponents())
                .map(component -> new BlockField(component, block.options().get(component.getName())))
                .toList();
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

    /** Empty where it may say anything of its type. */
    Optional<Options> options() {
        var type = component.getType();
        return Optional.ofNullable(told).or(() -> type.isEnum() ? Optional.of(Options.ofEnum(type)) : Optional.empty());
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
