package io.relance.web.survey;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The pages of a survey in Chinese for whoever reads Chinese and in English for everybody else, from {@code survey/*.mustache}. All are read at start. */
@Component
class SurveyPages {

    private static final Map<String, Object> SCORES =
            Map.of("scores", IntStream.rangeClosed(0, 10).boxed().toList());

    private final Map<String, Template> pages = new HashMap<>();

    SurveyPages() {
        for (var language : new String[] {"zh-CN", "en"}) {
            for (var page : new String[] {"question", "thanks", "answered", "missing"}) {
                pages.put(language + page, Mustache.compiler().compile(framed(language, page)));
            }
        }
    }

    String question(Locale language) {
        return question(language, false, "");
    }

    /** With what the customer wrote, so that only the mistake is to be mended. */
    String questionAgain(Locale language, @Nullable String comment) {
        return question(language, true, Objects.requireNonNullElse(comment, ""));
    }

    private String question(Locale language, boolean scoreMissing, String comment) {
        var words = new HashMap<>(SCORES);
        words.put("scoreMissing", scoreMissing);
        words.put("comment", comment);
        return page("question", language).execute(words);
    }

    String thanks(Locale language) {
        return page("thanks", language).execute(Map.of());
    }

    String answered(Locale language) {
        return page("answered", language).execute(Map.of());
    }

    String missing(Locale language) {
        return page("missing", language).execute(Map.of());
    }

    private Template page(String page, Locale language) {
        var tag = language.getLanguage().equals("zh") ? "zh-CN" : "en";
        return Objects.requireNonNull(pages.get(tag + page));
    }

    private static String framed(String language, String page) {
        return text("frame").replace("LANGUAGE", language).replace("CONTENT", text(language + "/" + page));
    }

    private static String text(String name) {
        try {
            return new ClassPathResource("survey/" + name + ".mustache").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
