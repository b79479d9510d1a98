package io.relance.template;

import io.relance.notification.Language;
import io.relance.notification.TemplateText;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody saved.
 *
 * @param text null where they went back to the built-in words
 * @param problem why people were told in the built-in words instead, if that has happened
 */
public record TemplateVersion(
        String kind,
        String language,
        int version,
        @Nullable String text,
        String savedBy,
        Instant savedAt,
        @Nullable String problem) {

    /** None where the built-in words hold. */
    List<TemplateText> inUse() {
        return text == null ? List.of() : List.of(new TemplateText(kind, Language.of(language), version, text));
    }
}
