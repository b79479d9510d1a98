package io.relance.form;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** All options that the application gives to forms, by their key. */
@Component
public class FormChoices {

    private static final int AT_ONCE = 4;

    private final List<FormOptions> sources;

    FormChoices(List<FormOptions> sources) {
        this.sources = sources;
    }

    public Mono<Map<String, List<FormOptions.Option>>> all() {
        return Flux.fromIterable(sources)
                .flatMap(source -> source.options().map(options -> Map.entry(source.key(), options)), AT_ONCE)
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }
}
