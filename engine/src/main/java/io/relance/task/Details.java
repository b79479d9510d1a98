package io.relance.task;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the words of an alert may use, from several sources. */
final class Details {

    private Details() {}

    /** All together; of two sources that say something else under one name the later is right. One that is empty says nothing. */
    static Mono<Map<String, Object>> of(List<Mono<Map<String, Object>>> sources) {
        return Flux.concat(sources).collectList().map(Details::merged);
    }

    /** Without what is not known. */
    static Map<String, Object> known(Map<String, @Nullable Object> facts) {
        var known = new HashMap<String, Object>();
        facts.forEach((name, fact) -> {
            if (fact != null) {
                known.put(name, fact);
            }
        });
        return known;
    }

    private static Map<String, Object> merged(List<Map<String, Object>> said) {
        var all = new HashMap<String, Object>();
        said.forEach(all::putAll);
        return all;
    }
}
