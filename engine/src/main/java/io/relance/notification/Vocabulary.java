package io.relance.notification;

import static java.util.stream.Collectors.toSet;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The names that templates use, and those that words have. */
final class Vocabulary {

    private static final Set<String> OF_EVERY_LIST = Set.of("", "this", "-first", "-last", "-index");

    private Vocabulary() {}

    /** Every name in a template and in the parts that it takes in; of {@code customer.name} both. */
    static Set<String> of(String text, Book book) {
        return Tag.in(text).stream().flatMap(tag -> names(tag, book)).collect(toSet());
    }

    private static Stream<String> names(Tag tag, Book book) {
        return switch (tag.sign()) {
            case '>' -> Book.PARTS.contains(tag.name()) ? of(book.part(tag.name()), book).stream() : Stream.empty();
            case '!', '/' -> Stream.empty();
            default -> Stream.of(tag.name().split("\\."));
        };
    }

    /** What a template names that is neither among the words nor in the built-in text, in alphabetical order. */
    static List<String> unknown(String text, String builtIn, Map<String, Object> words, Book book) {
        var known = new HashSet<>(OF_EVERY_LIST);
        known.addAll(of(builtIn, book));
        all(words)
                .map(SampleWord::name)
                .flatMap(name -> Stream.of(name.split("\\W+")))
                .forEach(known::add);
        return of(text, book).stream()
                .filter(name -> !known.contains(name))
                .sorted()
                .toList();
    }

    /** Every word under the name by which a template reaches it, in alphabetical order. */
    static Stream<SampleWord> all(Map<?, ?> words) {
        return words.entrySet().stream()
                .flatMap(word -> named(String.valueOf(word.getKey()), word.getValue()))
                .sorted((one, other) -> one.name().compareTo(other.name()));
    }

    private static Stream<SampleWord> named(String name, Object word) {
        return switch (word) {
            case Map<?, ?> words -> within(name + ".", words);
            case List<?> list -> list.stream().limit(1).flatMap(first -> listed(name, first));
            default -> Stream.of(new SampleWord(name, word.toString()));
        };
    }

    private static Stream<SampleWord> listed(String name, Object first) {
        return first instanceof Map<?, ?> words
                ? within(name + "[].", words)
                : Stream.of(new SampleWord(name + "[]", first.toString()));
    }

    private static Stream<SampleWord> within(String name, Map<?, ?> words) {
        return all(words).map(word -> new SampleWord(name + word.name(), word.sample()));
    }
}
