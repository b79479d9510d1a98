package io.relance.template;

import io.relance.notification.Language;
import io.relance.notification.Templates;
import io.relance.refusal.NotFound;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Which words: of which kind of alert, in which language. */
record TemplateName(String kind, Language language) {

    static final List<String> LANGUAGES =
            Arrays.stream(Language.values()).map(Language::tag).toList();

    /** Fails with {@link NotFound} for what is never told. */
    static TemplateName of(String kind, String language) {
        return all().filter(name -> name.kind().equals(kind) && name.tag().equals(language))
                .findFirst()
                .orElseThrow(() -> new NotFound("No template " + kind + " in " + language));
    }

    static Stream<TemplateName> all() {
        return Templates.kinds().stream()
                .flatMap(kind -> Arrays.stream(Language.values()).map(language -> new TemplateName(kind, language)));
    }

    String tag() {
        return language.tag();
    }

    boolean isOf(TemplateVersion version) {
        return version.kind().equals(kind) && version.language().equals(tag());
    }
}
