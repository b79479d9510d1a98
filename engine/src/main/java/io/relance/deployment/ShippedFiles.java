package io.relance.deployment;

import io.relance.lint.ModelId;
import io.relance.process.ModelKind;
import io.relance.process.Resource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The models that come with the application. */
@Component
class ShippedFiles {

    private static final List<String> PLACES = List.of(
            "classpath*:models/forms/*.form",
            "classpath*:models/decisions/*.dmn",
            "classpath*:models/processes/*.bpmn");

    private final List<Resource> all = read();
    private final Map<String, String> processes = new HashMap<>();

    ShippedFiles() {
        for (var resource : all) {
            ModelId.in(resource).stream()
                    .filter(model -> model.kind() == ModelKind.PROCESS)
                    .forEach(process -> processes.put(process.id(), Checksum.of(resource.content())));
        }
    }

    List<Resource> all() {
        return all;
    }

    /** Whether it is one of them, unchanged. */
    boolean has(Resource file) {
        return all.stream().anyMatch(ours -> Arrays.equals(ours.content(), file.content()));
    }

    /** The checksum of our own version of a process; empty for one that is none of ours. */
    Optional<String> checksum(String processId) {
        return Optional.ofNullable(processes.get(processId));
    }

    private static List<Resource> read() {
        var found = new ArrayList<Resource>();
        var resources = new PathMatchingResourcePatternResolver();
        try {
            for (var place : PLACES) {
                for (var resource : resources.getResources(place)) {
                    found.add(new Resource(String.valueOf(resource.getFilename()), resource.getContentAsByteArray()));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return List.copyOf(found);
    }
}
