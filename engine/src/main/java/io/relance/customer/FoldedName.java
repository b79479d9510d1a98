package io.relance.customer;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names in the one spelling in which they are compared and searched. Pure functions. */
public final class FoldedName {

    private static final Pattern CHINESE_FORM = Pattern.compile("(股份)?(有限)?(责任)?公司$");
    private static final Pattern ENGLISH_FORM = Pattern.compile(
            "([\\s,.]+(co|company|ltd|limited|inc|incorporated|corp|corporation|llc|plc|gmbh))+[\\s,.]*$");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    private FoldedName() {}

    /** As a duplicate is known by it: without width, case, spaces, punctuation and the company's legal form, unless nothing else is there. */
    static String of(String name) {
        var plain = plain(name);
        var core = bare(CHINESE_FORM
                .matcher(bare(ENGLISH_FORM.matcher(plain).replaceFirst("")))
                .replaceFirst(""));
        return Stream.of(core, bare(plain))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(plain);
    }

    /** As it is searched in: without width and case, with single spaces. */
    public static String plain(String text) {
        var narrow = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return SPACE.matcher(narrow).replaceAll(" ").strip();
    }

    /** Every two neighbouring characters of each line. */
    public static Set<String> grams(String text) {
        var grams = new LinkedHashSet<String>();
        text.lines().map(line -> line.codePoints().toArray()).forEach(points -> {
            for (var i = 0; i + 1 < points.length; i++) {
                grams.add(new String(points, i, 2));
            }
        });
        return grams;
    }

    private static String bare(String text) {
        return NEITHER_LETTER_NOR_DIGIT.matcher(text).replaceAll("");
    }
}
