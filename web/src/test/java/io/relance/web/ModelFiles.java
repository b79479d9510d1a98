package io.relance.web;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Files as somebody saves them in Camunda Modeler. */
final class ModelFiles {

    private static final Path OF_TESTS = Path.of("src", "test", "resources", "models");

    /** What managers open: the models that come with the application. */
    private static final Path OF_MANAGERS = Path.of("..", "bpmn");

    private ModelFiles() {}

    static String broken(String name) {
        return read(OF_TESTS.resolve("broken").resolve(name));
    }

    static Map<String, String> tradeFair() {
        return any("trade-fair.bpmn", "trade-fair.form");
    }

    /** Models that are none of ours. */
    static Map<String, String> any(String... names) {
        return Stream.of(names)
                .collect(
                        toMap(name -> name, name -> read(OF_TESTS.resolve("any").resolve(name))));
    }

    static String shipped(String path) {
        return read(OF_MANAGERS.resolve(path));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
