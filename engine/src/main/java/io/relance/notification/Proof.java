package io.relance.notification;

import io.relance.refusal.FieldError;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a template for what its author did not mean: a tag that does not end, a section that is not closed, a tag that we do not
 * offer. Names every fault with its line. The title and the body are two templates, so no section goes from one to the other.
 */
final class Proof {

    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}_.-]{1,100}");

    private final List<FieldError> faults = new ArrayList<>();
    private final Deque<Tag> open = new ArrayDeque<>();

    private Proof() {}

    static List<FieldError> read(String text) {
        var proof = new Proof();
        if (text.lines().findFirst().orElse("").isBlank()) {
            proof.fault("title-empty", 1, "");
        }
        var tags = Tag.in(text);
        proof.part(tags.stream().filter(tag -> tag.line() == 1));
        proof.part(tags.stream().filter(tag -> tag.line() > 1));
        return List.copyOf(proof.faults);
    }

    private void part(Stream<Tag> tags) {
        tags.forEach(this::tag);
        open.descendingIterator().forEachRemaining(tag -> fault("section-not-closed", tag));
        open.clear();
    }

    private void tag(Tag tag) {
        switch (tag.sign()) {
            case '!' -> {}
            case Tag.UNCLOSED -> fault("tag-not-closed", tag);
            case '<', '$', '=' -> fault("tag-not-offered", tag);
            default -> named(tag);
        }
    }

    private void named(Tag tag) {
        if (!NAME.matcher(tag.name()).matches()) {
            fault("name-unreadable", tag);
            return;
        }
        switch (tag.sign()) {
            case '#', '^' -> open.push(tag);
            case '/' -> close(tag);
            case '>' -> part(tag);
            default -> {}
        }
    }

    private void close(Tag tag) {
        if (open.isEmpty()) {
            fault("section-not-open", tag);
        } else if (!open.pop().name().equals(tag.name())) {
            fault("section-closed-by-another", tag);
        }
    }

    private void part(Tag tag) {
        if (!Book.PARTS.contains(tag.name())) {
            faults.add(error("part-unknown", tag.line(), tag.name(), String.join(", ", Book.PARTS)));
        }
    }

    private void fault(String code, Tag tag) {
        fault(code, tag.line(), tag.name());
    }

    private void fault(String code, int line, String name) {
        faults.add(error(code, line, name));
    }

    private static FieldError error(String code, int line, Object... arguments) {
        var all = new ArrayList<Object>(List.of(String.valueOf(line)));
        all.addAll(List.of(arguments));
        return new FieldError("text", "template." + code, List.copyOf(all));
    }
}
