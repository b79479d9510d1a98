package io.relance.web.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A part of a list; {@code next} is the cursor of the part after it, null at the end. */
public record Page<T>(List<T> items, @Nullable String next) {

    /** All there is. */
    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** Of a list that was read one item further than the page is long. */
    public static <T> Page<T> of(List<T> items, int limit, Function<T, String> position) {
        if (items.size() <= limit) {
            return whole(items);
        }
        var page = List.copyOf(items.subList(0, limit));
        return new Page<>(page, Cursor.encode(position.apply(page.getLast())));
    }

    public <R> Page<R> map(Function<T, R> mapper) {
        return new Page<>(items.stream().map(mapper).toList(), next);
    }
}
