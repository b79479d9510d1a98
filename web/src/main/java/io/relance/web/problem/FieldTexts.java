package io.relance.web.problem;

import io.relance.refusal.FieldError;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with a field in somebody's language. */
@Component
public class FieldTexts {

    private final MessageSource texts;

    FieldTexts(MessageSource texts) {
        this.texts = texts;
    }

    public String of(FieldError error, Locale locale) {
        var key = "field." + error.code();
        return String.valueOf(texts.getMessage(key, error.arguments().toArray(), key, locale));
    }
}
