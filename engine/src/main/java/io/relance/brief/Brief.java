package io.relance.brief;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What one person should hear this week; each list begins with what is most pressing and is cut to what fits on a page. */
final class Brief {

    static final int FITS = 10;

    private final Map<String, List<Map<String, Object>>> lines = new HashMap<>();
    private final Map<String, Object> counts = new HashMap<>();

    /** @param length of the full list */
    void add(String list, Map<String, Object> line, long length) {
        lines.computeIfAbsent(list, name -> new ArrayList<>()).add(line);
        counts.put(list + "Count", length);
    }

    /** Each list under its name, and its full length under the name with {@code Count}. */
    Map<String, Object> details() {
        var details = new HashMap<String, Object>(lines);
        details.putAll(counts);
        return details;
    }
}
