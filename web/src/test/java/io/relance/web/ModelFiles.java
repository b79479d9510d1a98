package io.relance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

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
        var folder = OF_TESTS.resolve("any");
        return Map.of(
                "trade-fair.bpmn", read(folder.resolve("trade-fair.bpmn")),
                "trade-fair.form", read(folder.resolve("trade-fair.form")));
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
