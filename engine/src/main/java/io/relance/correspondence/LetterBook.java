package io.relance.correspondence;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.relance.notification.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.ClassPathResource;

/** The letters of one language: a template each, whose first line is the subject and whose rest is the body, and the page around the body. */
record LetterBook(Map<Letter, Words> letters, Template page) {

    static LetterBook read(Language language) {
        var letters = new EnumMap<Letter, Words>(Letter.class);
        for (var letter : Letter.values()) {
            letters.put(letter, words(text(language, letter.code())));
        }
        return new LetterBook(letters, compiler(true).compile(text(language, "letter.html")));
    }

    String subject(Letter letter, Map<String, Object> words) {
        return template(letter).subject().execute(words).strip().replaceAll("\\s+", " ");
    }

    List<String> body(Letter letter, Map<String, Object> words) {
        return template(letter).body().execute(words).strip().lines().toList();
    }

    private Words template(Letter letter) {
        return Objects.requireNonNull(letters.get(letter));
    }

    private static Words words(String template) {
        var end = template.indexOf('\n');
        return new Words(
                compiler(false).compile(template.substring(0, end)),
                compiler(false).compile(template.substring(end + 1)));
    }

    private static Mustache.Compiler compiler(boolean html) {
        return Mustache.compiler().escapeHTML(html).defaultValue("").emptyStringIsFalse(true);
    }

    private static String text(Language language, String name) {
        try {
            return new ClassPathResource(language.tag() + "/" + name + ".mustache", LetterBook.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    record Words(Template subject, Template body) {}
}
