package io.relance.web;

import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An OpenAPI document, and the names that it gives to what is sent and answered. */
record ApiDocument(JsonNode document) {

    private static final int DEEPEST = 6;
    private static final String ANYTHING = ".*";

    Stream<Operation> operations() {
        return document.path("paths")
                .propertyStream()
                .flatMap(path ->
                        path.getValue().propertyStream().map(method -> new Operation(method.getKey(), path.getKey())));
    }

    /** Parameters, the status of success, and the fields of body and answer; what may be anything ends with a star. */
    List<String> names(Operation operation) {
        var described = document.path("paths").path(operation.path()).path(operation.method());
        return Stream.of(parameters(described), body(described), answers(described))
                .flatMap(names -> names)
                .toList();
    }

    /** Of the names that this document gives to an operation, those that the other one does not. */
    List<String> unknownTo(ApiDocument other, Operation operation) {
        var known = other.names(operation);
        return names(operation).stream()
                .filter(name -> !name.endsWith(ANYTHING))
                .filter(name -> known.stream().noneMatch(each -> covers(each, name)))
                .toList();
    }

    private static boolean covers(String known, String name) {
        return known.equals(name)
                || known.endsWith(ANYTHING) && name.startsWith(known.substring(0, known.length() - ANYTHING.length()));
    }

    private static Stream<String> parameters(JsonNode operation) {
        return operation
                .path("parameters")
                .valueStream()
                .map(each ->
                        each.path("in").asString() + " " + each.path("name").asString());
    }

    private Stream<String> body(JsonNode operation) {
        return content("body", operation.path("requestBody"));
    }

    private Stream<String> answers(JsonNode operation) {
        return operation
                .path("responses")
                .propertyStream()
                .filter(answer -> answer.getKey().startsWith("2"))
                .flatMap(answer ->
                        Stream.concat(Stream.of(answer.getKey()), content(answer.getKey(), answer.getValue())));
    }

    private Stream<String> content(String name, JsonNode holder) {
        return holder.path("content").valueStream().limit(1).flatMap(type -> fields(name, type.path("schema"), 0));
    }

    private Stream<String> fields(String name, JsonNode described, int depth) {
        var schema = resolved(described);
        if (depth > DEEPEST) {
            return Stream.empty();
        }
        if (schema.has("items")) {
            return fields(name + "[]", schema.path("items"), depth + 1);
        }
        return schema.path("properties").isEmpty()
                ? Stream.of(name + ANYTHING)
                : schema.path("properties")
                        .propertyStream()
                        .flatMap(field -> field(name + "." + field.getKey(), field.getValue(), depth));
    }

    private Stream<String> field(String name, JsonNode schema, int depth) {
        return Stream.concat(Stream.of(name), fields(name, schema, depth + 1));
    }

    /** Behind references, and behind what may be null. */
    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asString().replaceAll(".*/", "");
            return resolved(document.path("components").path("schemas").path(name));
        }
        return schema.path("oneOf")
                .valueStream()
                .filter(choice -> !choice.path("type").asString("").equals("null"))
                .findFirst()
                .map(this::resolved)
                .orElse(schema);
    }

    record Operation(String method, String path) {}
}
