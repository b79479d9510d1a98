package io.relance.notification;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Lets a template reach words by their names, and lists to walk through. There is no way to a method, a field or a class of what a
 * word is made of.
 */
final class WordsOnly implements Mustache.Collector {

    @Override
    public @Nullable Iterator<?> toIterator(Object value) {
        return value instanceof Iterable<?> list ? list.iterator() : null;
    }

    @Override
    public Mustache.@Nullable VariableFetcher createFetcher(Object context, String name) {
        return context instanceof Map ? WordsOnly::word : null;
    }

    @Override
    public <K, V> Map<K, V> createFetcherCache() {
        return new ConcurrentHashMap<>();
    }

    private static Object word(Object context, String name) {
        var word = ((Map<?, ?>) context).get(name);
        return word == null ? Template.NO_FETCHER_FOUND : word;
    }
}
