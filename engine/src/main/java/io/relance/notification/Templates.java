package io.relance.notification;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** The built-in words of every language. All are read at start, so what is broken or missing shows there. */
@Component
class Templates {

    private final Map<Language, Book> books = new EnumMap<>(Language.class);

    Templates() {
        for (var language : Language.values()) {
            books.put(language, Book.read(language));
        }
    }

    Alert alert(String kind, Language language, Map<String, Object> words) {
        return book(language).alert(kind, words);
    }

    String page(Language language, Map<String, Object> content) {
        return book(language).page().execute(content);
    }

    private Book book(Language language) {
        return Objects.requireNonNull(books.get(language));
    }
}
