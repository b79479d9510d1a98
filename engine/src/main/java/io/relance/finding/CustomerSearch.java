package io.relance.finding;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which customers somebody looks for, as they wrote it. What is null or empty does not narrow; of several values of one field any will do,
 * but of tags all. Days are inclusive.
 *
 * @param search a part of the name, of a contact's name or the beginning of the number, from two characters on; a whole phone number or
 *     e-mail address of a contact
 * @param owner usernames
 * @param team the team's id; those below it are meant too
 * @param planned whether there is an open task with a due date
 */
public record CustomerSearch(
        @Nullable String search,
        @Nullable List<String> kind,
        @Nullable List<String> industry,
        @Nullable List<String> size,
        @Nullable List<String> source,
        @Nullable List<String> status,
        @Nullable List<String> grade,
        @Nullable List<String> tier,
        @Nullable List<String> quadrant,
        @Nullable List<String> tag,
        @Nullable List<String> owner,
        @Nullable String team,
        @Nullable String createdFrom,
        @Nullable String createdTo,
        @Nullable String firstContactFrom,
        @Nullable String firstContactTo,
        @Nullable String lastContactFrom,
        @Nullable String lastContactTo,
        @Nullable String nextTaskFrom,
        @Nullable String nextTaskTo,
        @Nullable String planned,
        @Nullable String sort,
        @Nullable String order) {

    static List<String> values(@Nullable List<String> field) {
        return field == null
                ? List.of()
                : field.stream()
                        .map(String::strip)
                        .filter(value -> !value.isEmpty())
                        .toList();
    }

    static boolean says(@Nullable String field) {
        return field != null && !field.isBlank();
    }
}
