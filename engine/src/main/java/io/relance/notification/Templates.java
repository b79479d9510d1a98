package io.relance.notification;

import static java.util.stream.Collectors.toUnmodifiableMap;

import io.relance.live.Bell;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * The words of every language: the built-in ones, read at start, so that what is broken or missing shows there, and over them what
 * managers have made of them. All are kept in memory; writing an alert asks nobody. Where a manager's words fail, the
 * built-in ones stand in, and the failure waits here until somebody has taken note of it.
 */
@Component
public class Templates {

    private static final Logger log = LoggerFactory.getLogger(Templates.class);

    private final Map<Language, Book> books = new EnumMap<>(Language.class);
    private final Bell<String> failures = new Bell<>();
    private volatile Map<Place, Revision> revisions = Map.of();

    Templates() {
        for (var language : Language.values()) {
            books.put(language, Book.read(language));
        }
    }

    /** What people are told of, and what customers are written. */
    public static List<String> kinds() {
        return Stream.concat(Kinds.worded().stream(), Book.LETTERS.stream()).toList();
    }

    /** What the application itself says; the first line is the title. */
    public String builtIn(String kind, Language language) {
        return book(language).lines(kind).text();
    }

    /** From now on these are the managers' words, and no others. */
    public void use(Collection<TemplateText> texts) {
        var before = revisions;
        var now = texts.stream().collect(toUnmodifiableMap(Place::of, text -> revision(text, before)));
        revisions = now;
        now.values().stream()
                .filter(revision -> !before.containsValue(revision))
                .forEach(this::announce);
    }

    /** Rings when there is something new in {@link #broken}. */
    public Flux<String> failures() {
        return failures.rings();
    }

    /** What has failed and is not {@link #reported} yet. */
    public List<BrokenTemplate> broken() {
        return revisions.values().stream()
                .map(Revision::unreported)
                .flatMap(Optional::stream)
                .toList();
    }

    public void reported(BrokenTemplate broken) {
        revisions.values().stream()
                .filter(revision -> revision.unreported().equals(Optional.of(broken)))
                .forEach(Revision::reported);
    }

    Alert alert(String kind, Language language, Map<String, Object> words) {
        return Optional.ofNullable(revisions.get(new Place(kind, language)))
                .flatMap(revision -> revised(revision, words))
                .orElseGet(() -> book(language).alert(kind, words));
    }

    String page(Language language, Map<String, Object> content) {
        return book(language).page().execute(content);
    }

    String letterPage(Language language, Map<String, Object> content) {
        return book(language).letterPage().execute(content);
    }

    Book book(Language language) {
        return Objects.requireNonNull(books.get(language));
    }

    private Optional<Alert> revised(Revision revision, Map<String, Object> words) {
        var knownToFail = revision.unreported();
        var alert = revision.alert(words);
        if (knownToFail.isEmpty()) {
            announce(revision);
        }
        return alert;
    }

    private Revision revision(TemplateText text, Map<Place, Revision> before) {
        return Optional.ofNullable(before.get(Place.of(text)))
                .filter(revision -> revision.is(text))
                .orElseGet(() -> Revision.of(text, book(text.language())));
    }

    private void announce(Revision revision) {
        revision.unreported().ifPresent(broken -> {
            log.warn("The built-in words stand in for {}", broken);
            failures.ring("broken");
        });
    }

    private record Place(String kind, Language language) {

        static Place of(TemplateText text) {
            return new Place(text.kind(), text.language());
        }
    }
}
