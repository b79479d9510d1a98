package io.relance.template;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a kind is told in.
 *
 * @param version 0 where nobody has ever saved anything
 * @param edited false where the built-in words hold
 * @param problem why people were told in the built-in words although there are others
 */
public record TemplateState(
        String kind,
        String language,
        int version,
        boolean edited,
        @Nullable String savedBy,
        @Nullable Instant savedAt,
        @Nullable String problem) {

    static TemplateState of(TemplateName name, @Nullable TemplateVersion last) {
        return last == null
                ? new TemplateState(name.kind(), name.tag(), 0, false, null, null, null)
                : new TemplateState(
                        last.kind(),
                        last.language(),
                        last.version(),
                        last.text() != null,
                        last.savedBy(),
                        last.savedAt(),
                        last.problem());
    }
}
