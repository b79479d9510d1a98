package io.relance.notification;

import io.relance.refusal.FieldError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Finds where a template that is well written says a section or a part as if it were a word, each with its line. */
final class NoWords {

    private static final Object NOTHING = "";

    private final List<FieldError> faults = new ArrayList<>();
    private final Deque<Object> within = new ArrayDeque<>();

    private NoWords(Map<String, Object> words) {
        within.push(words);
    }

    static List<FieldError> in(String text, Map<String, Object> words) {
        var found = new NoWords(words);
        Tag.in(text).forEach(found::tag);
        return List.copyOf(found.faults);
    }

    private void tag(Tag tag) {
        switch (tag.sign()) {
            case '#' -> within.push(one(named(tag.name())));
            case '^' -> within.push(NOTHING);
            case '/' -> within.pop();
            case ' ', '&' -> word(tag);
            default -> {}
        }
    }

    private void word(Tag tag) {
        var said = named(tag.name());
        var isPart = said == NOTHING && Book.PARTS.contains(tag.name());
        if (isPart || said instanceof Map || said instanceof List) {
            faults.add(FieldError.of("text", "template.no-word", String.valueOf(tag.line()), tag.name()));
        }
    }

    /** As the template would find it: in the innermost section that has it. */
    private Object named(String name) {
        return name.equals(".") || name.equals("this")
                ? within.getFirst()
                : within.stream()
                        .map(context -> reached(context, name))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(NOTHING);
    }

    private static Optional<Object> reached(Object context, String name) {
        Optional<Object> found = Optional.of(context);
        for (var step : name.split("\\.")) {
            found = found.filter(Map.class::isInstance).map(map -> ((Map<?, ?>) map).get(step));
        }
        return found;
    }

    private static Object one(Object section) {
        return section instanceof List<?> list
                ? list.stream()
                        .filter(Objects::nonNull)
                        .map(Object.class::cast)
                        .findFirst()
                        .orElse(NOTHING)
                : section;
    }
}
