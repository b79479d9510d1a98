package io.relance.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One operation of the OpenAPI document. */
record Endpoint(String method, String path, List<String> queries) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");

    static List<Endpoint> all() {
        return World.as("admin")
                .get("/v3/api-docs")
                .expect(200)
                .body()
                .path("paths")
                .propertyStream()
                .flatMap(path -> of(path.getKey(), path.getValue()))
                .toList();
    }

    private static Stream<Endpoint> of(String path, JsonNode operations) {
        return operations
                .propertyStream()
                .filter(operation -> METHODS.contains(operation.getKey()))
                .map(operation ->
                        new Endpoint(operation.getKey().toUpperCase(Locale.ROOT), path, queries(operation.getValue())));
    }

    private static List<String> queries(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    String name() {
        return method + " " + path;
    }

    /** With what the path's variables stand for: the longest beginning that is known says it. */
    String filled(Map<String, String> variables) {
        var filled = variables.entrySet().stream()
                .filter(variable -> path.contains(variable.getKey()))
                .reduce(path, (text, variable) -> text.replace(variable.getKey(), variable.getValue()), (a, b) -> b);
        return filled.replaceAll("\\{[^}]*}", "00000000-0000-0000-0000-000000000000");
    }

    @Override
    public String toString() {
        return name() + queries.stream().collect(Collectors.joining(", ", " (", ")"));
    }
}
