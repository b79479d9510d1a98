package io.relance.lint;

import java.util.Collection;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Which of the words somebody meant who wrote another: the one with the fewest letters to change. */
final class Nearest {

    private Nearest() {}

    static String to(String written, Collection<String> words) {
        return words.stream()
                .min(Comparator.comparingInt(word -> distance(written, word)))
                .orElse("");
    }

    /** How many letters are to be put in, left out or changed (Levenshtein). */
    private static int distance(String one, String other) {
        var row = IntStream.rangeClosed(0, other.length()).toArray();
        for (int i = 1; i <= one.length(); i++) {
            row = next(row, i, one.charAt(i - 1), other);
        }
        return row[other.length()];
    }

    private static int[] next(int[] above, int left, char letter, String other) {
        var row = new int[above.length];
        row[0] = left;
        for (int j = 1; j < row.length; j++) {
            var change = above[j - 1] + (letter == other.charAt(j - 1) ? 0 : 1);
            row[j] = Math.min(change, Math.min(above[j], row[j - 1]) + 1);
        }
        return row;
    }
}
