package io.relance.web.delivery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages of unsubscribing, in Chinese for whoever reads Chinese and in English for everybody else, from {@code unsubscribe/*.html}. All are read at start. */
@Component
class UnsubscribePages {

    private final Map<String, String> pages = new HashMap<>();

    UnsubscribePages() {
        for (var language : new String[] {"zh-CN", "en"}) {
            for (var page : new String[] {"question", "done", "missing"}) {
                pages.put(language + page, framed(language, page));
            }
        }
    }

    String page(String page, Locale language) {
        return Objects.requireNonNull(pages.get((language.getLanguage().equals("zh") ? "zh-CN" : "en") + page));
    }

    private static String framed(String language, String page) {
        return text("frame").replace("LANGUAGE", language).replace("CONTENT", text(language + "/" + page));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("unsubscribe/" + name + ".html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
