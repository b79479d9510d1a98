package io.relance.template;

import static java.util.Objects.requireNonNullElse;

import io.relance.refusal.Checks;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to save.
 *
 * @param text the first line is the title, the rest the body
 * @param version the one that they have seen: 0 where nothing was ever saved
 */
public record TemplateEntry(@Nullable String text, @Nullable Integer version) {

    static final int LONGEST = 8_000;

    TemplateEntry checked() {
        new Checks()
                .requiredText("text", text, LONGEST)
                .required("version", version)
                .orRefuse();
        return this;
    }

    int next() {
        return requireNonNullElse(version, 0) + 1;
    }

    String lines() {
        return lines(text);
    }

    /** Lines end alike, whatever they were written on. */
    static String lines(@Nullable String text) {
        return requireNonNullElse(text, "").replaceAll("\\R", "\n");
    }
}
