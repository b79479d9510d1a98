package io.relance.lint;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Stretches of time as FEEL reads them: years and months, or days and less, never both. */
final class Durations {

    private static final Pattern WRITTEN = Pattern.compile("\\bduration\\s*\\(\\s*\"([^\"]*)\"\\s*\\)");
    private static final Pattern RIGHT = Pattern.compile(
            "-?P(?:(?=\\d)(?:\\d+Y)?(?:\\d+M)?|(?=\\d|T\\d)(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?)");

    /** What the engine and our blocks read where no FEEL is: both parts together. */
    private static final Pattern PLAIN = Pattern.compile(
            "[-+]?P(?=\\d|T\\d)(?:\\d+Y)?(?:\\d+M)?(?:\\d+W)?(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?");

    private Durations() {}

    static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** Those that an expression makes of a text which says none: they would be null. */
    static Stream<String> wrongIn(String expression) {
        return WRITTEN.matcher(expression)
                .results()
                .map(written -> written.group(1))
                .filter(text -> !RIGHT.matcher(text).matches());
    }
}
