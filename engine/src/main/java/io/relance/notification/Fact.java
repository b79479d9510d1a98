package io.relance.notification;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that people should hear of.
 *
 * @param key the same for the same fact, however often it is told
 * @param kind chooses the words: {@code task-opened}, {@code renewal-due}, …; one that is not known is told in general words
 * @param link where in the application to go on, such as {@code /tasks/42}
 * @param details what the words may use: text, numbers, {@link java.time.Instant}, {@link java.time.LocalDate},
 *     {@link Wording}, and maps and lists of these
 */
public record Fact(
        String key,
        String kind,
        String link,
        @Nullable UUID customerId,
        @Nullable Long taskKey,
        Map<String, Object> details) {

    /** The detail that says where in the application a PDF of it is to be had; mails link to it, too. */
    public static final String PDF = "pdf";

    public Fact {
        details = Map.copyOf(details);
    }

    Optional<String> pdf() {
        return Optional.ofNullable(details.get(PDF)).map(Object::toString).filter(link -> link.startsWith("/"));
    }
}
