package io.relance.notification;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A tag of a template as its author wrote it.
 *
 * @param sign what it does: {@code #}, {@code ^}, {@code /}, {@code >}, …; a space where it says a word, {@link #UNCLOSED} where it does not end
 */
record Tag(int line, char sign, String name) {

    static final char UNCLOSED = '?';

    private static final String SIGNS = "#^/>&!<$=";
    private static final Pattern TAG = Pattern.compile("\\{\\{\\{(.*?)}}}|\\{\\{(.*?)}}|\\{\\{");

    static List<Tag> in(String text) {
        var lines = text.lines().toList();
        return IntStream.range(0, lines.size())
                .boxed()
                .flatMap(at -> in(at + 1, lines.get(at)))
                .toList();
    }

    private static Stream<Tag> in(int line, String text) {
        return TAG.matcher(text).results().map(found -> of(line, found));
    }

    private static Tag of(int line, MatchResult found) {
        var content = found.group(1) == null ? found.group(2) : found.group(1);
        return content == null ? new Tag(line, UNCLOSED, "") : of(line, content.strip());
    }

    private static Tag of(int line, String content) {
        return content.isEmpty() || SIGNS.indexOf(content.charAt(0)) < 0
                ? new Tag(line, ' ', content)
                : new Tag(line, content.charAt(0), content.substring(1).strip());
    }
}
