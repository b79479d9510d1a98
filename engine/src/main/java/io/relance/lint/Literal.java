package io.relance.lint;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a model says once and for all, where other models compute it. */
final class Literal {

    private static final Pattern TEXT = Pattern.compile("=\\s*\"([^\"\\\\]*)\"\\s*");

    private Literal() {}

    /** The text itself or a FEEL expression that is nothing but a text; empty for what is known only when the model runs. */
    static Optional<String> of(String value) {
        if (!Place.isComputed(value)) {
            return Optional.of(value).filter(text -> !text.isEmpty());
        }
        var text = TEXT.matcher(value);
        return text.matches() ? Optional.of(text.group(1)) : Optional.empty();
    }
}
