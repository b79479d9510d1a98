package io.relance.customer;

import java.util.HashSet;

/** How alike two names are that are not the same. Pure functions. */
final class Likeness {

    private static final double ALIKE = 0.7;

    private Likeness() {}

    /** Names that differ only in a number are those of branches, or of a series, and not alike. */
    static boolean areAlike(String one, String other) {
        var folded = FoldedName.of(one);
        var foldedOther = FoldedName.of(other);
        return digits(folded).equals(digits(foldedOther)) && share(folded, foldedOther) >= ALIKE;
    }

    /** Twice what they share, of all that they have. */
    private static double share(String one, String other) {
        var grams = FoldedName.grams(one);
        var others = FoldedName.grams(other);
        var shared = new HashSet<>(grams);
        shared.retainAll(others);
        return grams.isEmpty() || others.isEmpty() ? 0 : 2.0 * shared.size() / (grams.size() + others.size());
    }

    private static String digits(String text) {
        return text.replaceAll("\\P{N}+", " ").strip();
    }
}
