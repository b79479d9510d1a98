package io.relance.process;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a field of a block may say, as models write it.
 *
 * @param beginnings what else it may begin with, such as {@code user:}
 * @param areAll false where the block takes any other text too, though hardly as meant
 */
public record Options(List<String> values, List<String> beginnings, boolean areAll) {

    public Options {
        values = values.stream().distinct().toList();
    }

    public static Options of(Collection<String> values) {
        return new Options(List.copyOf(values), List.of(), true);
    }

    public static Options of(String... values) {
        return of(List.of(values));
    }

    /** Any text, best one of these. */
    public static Options suggested(Collection<String> values) {
        return new Options(List.copyOf(values), List.of(), false);
    }

    static Options ofEnum(Class<?> type) {
        return of(Arrays.stream(type.getEnumConstants()).map(BlockValues::code).toList());
    }

    public Options or(Stream<String> more) {
        return new Options(Stream.concat(values.stream(), more).toList(), beginnings, areAll);
    }

    public Options orBeginningWith(String beginning) {
        return new Options(
                values, Stream.concat(beginnings.stream(), Stream.of(beginning)).toList(), areAll);
    }

    public boolean include(String text) {
        return values.contains(text)
                || beginnings.stream()
                        .anyMatch(beginning -> text.startsWith(beginning) && text.length() > beginning.length());
    }

    /** As people read it: {@code owner, manager, user:…}. */
    @Override
    public String toString() {
        return Stream.concat(values.stream(), beginnings.stream().map(beginning -> beginning + "…"))
                .collect(joining(", "));
    }
}
