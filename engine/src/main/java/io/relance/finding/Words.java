package io.relance.finding;

import io.relance.customer.DuplicateKey;
import io.relance.customer.FoldedName;
import io.relance.secret.BlindIndex;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What somebody typed into the search: a number, a phone, an e-mail address or a part of a name. */
sealed interface Words {

    Pattern NUMBER = Pattern.compile("cus\\d*");
    Pattern PHONE = Pattern.compile("\\+?[\\d ()-]{7,30}");
    Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");

    void narrow(Where where);

    static Words of(@Nullable String typed, BlindIndex index) {
        var text = typed == null ? "" : FoldedName.plain(typed);
        if (text.isEmpty()) {
            return new Nothing();
        }
        if (NUMBER.matcher(text).matches()) {
            return new Number(text.toUpperCase(Locale.ROOT));
        }
        if (EMAIL.matcher(text).matches()) {
            return new Reached(DuplicateKey.candidates(null, text, index), null);
        }
        if (PHONE.matcher(text).matches()) {
            return new Reached(DuplicateKey.candidates(text, null, index), "CUS" + DuplicateKey.phone(text));
        }
        return isOneCharacter(text) ? new Beginning(text) : Part.of(text);
    }

    private static boolean isOneCharacter(String text) {
        return text.codePointCount(0, text.length()) < 2;
    }

    private static String literal(String text) {
        return text.replaceAll("([\\\\%_])", "\\\\$1");
    }

    record Nothing() implements Words {

        @Override
        public void narrow(Where where) {}
    }

    record Number(String beginning) implements Words {

        @Override
        public void narrow(Where where) {
            where.and("c.number like :number", "number", beginning + "%");
        }
    }

    /** @param number digits alone may also be a number */
    record Reached(List<DuplicateKey> keys, @Nullable String number) implements Words {

        private static final String BY_KEY =
                "c.id = any(array(select k.customer_id from customer_key k where k.key = any(:keys) and k.kind <> 'name'))";

        @Override
        public void narrow(Where where) {
            where.with("keys", keys.stream().map(DuplicateKey::key).toArray(String[]::new));
            if (number == null) {
                where.and(BY_KEY);
            } else {
                where.and("(" + BY_KEY + " or c.number like :number)", "number", number + "%");
            }
        }
    }

    /** One character is too little to look for inside. */
    record Beginning(String text) implements Words {

        @Override
        public void narrow(Where where) {
            where.and("left(c.search_text, 1) = :beginning", "beginning", text);
        }
    }

    /**
     * Several words are all looked for, wherever each stands. The text is looked at before the pairs where neither is read from an index: it costs far less.
     * Whatever has the text has its pairs; the planner, which does not know that, would expect next to nobody to have both, if it saw through the first
     * condition.
     */
    record Part(List<String> words) implements Words {

        /** Words of one character are too little to be looked for by themselves. */
        static Part of(String text) {
            var words = Stream.of(text.split(" ")).distinct().toList();
            return new Part(words.stream().allMatch(Words::isOneCharacter) ? List.of(text) : words);
        }

        @Override
        public void narrow(Where where) {
            for (var word : words) {
                var part = "part" + words.indexOf(word);
                where.and("coalesce(c.search_text like :" + part + ", false)", part, "%" + literal(word) + "%");
            }
            var grams = words.stream().flatMap(word -> FoldedName.grams(word).stream());
            where.and("c.grams @> :grams", "grams", grams.distinct().toArray(String[]::new));
        }
    }
}
