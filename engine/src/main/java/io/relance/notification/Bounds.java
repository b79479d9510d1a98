package io.relance.notification;

import com.samskivert.mustache.Template;
import java.io.Writer;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** What one run of a manager's template may use up: however it nests lists and repeats words, it ends soon and fits on a page. */
final class Bounds {

    private static final int STEPS = 1_000;

    private final int length;
    private int steps;

    private Bounds(int length) {
        this.length = length;
    }

    static String run(Template template, Map<String, Object> words, int length) {
        var bounds = new Bounds(length);
        var sheet = bounds.new Sheet();
        template.execute(bounds.over(words), sheet);
        return sheet.toString();
    }

    private Map<String, Object> over(Map<?, ?> words) {
        var bounded = new HashMap<String, Object>();
        words.forEach((name, word) -> bounded.put(String.valueOf(name), over(word)));
        return bounded;
    }

    private Object over(Object word) {
        return switch (word) {
            case Map<?, ?> words -> over(words);
            case List<?> list -> new Walked(list.stream().map(this::over).toList());
            default -> word;
        };
    }

    private void step() {
        if (++steps > STEPS) {
            throw new TemplateFailure("lists-too-deep");
        }
    }

    /** A list that counts every step through it. */
    private final class Walked extends AbstractCollection<Object> {

        private final Collection<Object> list;

        Walked(Collection<Object> list) {
            this.list = list;
        }

        @Override
        public Iterator<Object> iterator() {
            return list.stream().peek(word -> step()).iterator();
        }

        @Override
        public int size() {
            return list.size();
        }
    }

    /** Takes so many characters and no more. */
    private final class Sheet extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int from, int count) {
            if (text.length() + count > length) {
                throw new TemplateFailure("too-long");
            }
            text.append(characters, from, count);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
