package io.relance.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import io.relance.refusal.InvalidInput;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;

/**
 * The built-in words of one language: per kind a logic-less template in plain text, and the pages that mails put around
 * them, which escapes for HTML. What a fact does not know is left out.
 */
record Book(Language language, Map<String, Lines> alerts, Lines other, Template page, Template letterPage) {

    /** What customers are written, as {@link Letters}. */
    static final List<String> LETTERS = List.of(
            "letter.greeting",
            "letter.birthday",
            "letter.anniversary",
            "letter.product-upgrade",
            "letter.survey",
            "letter.visit-invitation",
            "letter.renewal",
            "letter.light-touch");

    /** What several kinds say alike, and a template takes in with {@code {{>name}}}. */
    static final List<String> PARTS = List.of("customer", "task", "contract");

    static Book read(Language language) {
        var compiler = compiler(language);
        var alerts = new HashMap<String, Lines>();
        Stream.concat(Kinds.worded().stream(), LETTERS.stream())
                .forEach(kind -> alerts.put(kind, Lines.of(text(language, kind), compiler)));
        var pages = compiler.escapeHTML(true);
        return new Book(
                language,
                alerts,
                Lines.of(text(language, "other"), compiler),
                pages.compile(text(language, "mail.html")),
                pages.compile(text(language, "letter.html")));
    }

    Alert alert(String kind, Map<String, Object> words) {
        return lines(kind).alert(words);
    }

    /** The words of a kind; general ones for a kind that only a model knows. */
    Lines lines(String kind) {
        return alerts.getOrDefault(kind, other);
    }

    /** A manager's words. Fails with {@link InvalidInput}, which names each line that is wrong. */
    Lines compile(String text) {
        var faults = Proof.read(text);
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        try {
            return Lines.of(text, compiler(language));
        } catch (RuntimeException unreadable) {
            throw InvalidInput.in("text", "template.unreadable", "1", String.valueOf(unreadable.getMessage()));
        }
    }

    String part(String name) {
        return text(language, name);
    }

    private static Mustache.Compiler compiler(Language language) {
        return Mustache.compiler()
                .escapeHTML(false)
                .defaultValue("")
                .emptyStringIsFalse(true)
                .withFormatter(Book::said)
                .withCollector(new WordsOnly())
                .withLoader(name -> part(language, name));
    }

    /** What holds several words is none: nobody reads what it is made of. It is not empty either, or its section would be left out. */
    private static String said(Object word) {
        return word instanceof Map || word instanceof Iterable ? Lines.NO_WORD : word.toString();
    }

    private static Reader part(Language language, String name) {
        if (!PARTS.contains(name)) {
            throw new IllegalArgumentException("There is no part " + name);
        }
        return new StringReader(text(language, name));
    }

    private static String text(Language language, String name) {
        try {
            return new ClassPathResource(language.tag() + "/" + name + ".mustache", Book.class)
                    .getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
