package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.StringNode;

/** What the server said; a table is one long text, and any other body that is not JSON is missing. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        var text = response.body();
        return new Answer(response.statusCode(), response.headers(), body(response.headers(), text));
    }

    private static JsonNode body(HttpHeaders headers, String text) {
        if (isJson(headers) && !text.isBlank()) {
            return JSON.readTree(text);
        }
        var isTable = headers.firstValue("Content-Type").orElse("").startsWith("text/csv");
        return isTable ? StringNode.valueOf(text) : MissingNode.getInstance();
    }

    private static boolean isJson(HttpHeaders headers) {
        return headers.firstValue("Content-Type").orElse("").contains("json");
    }

    Answer expect(int wanted) {
        assertThat(status).as("status of the answer %s", body).isEqualTo(wanted);
        return this;
    }

    List<JsonNode> items() {
        return body.path("items").values().stream().toList();
    }

    /** The fields that a problem names. */
    List<String> refusedFields() {
        return body.path("errors")
                .valueStream()
                .map(error -> error.path("field").asString())
                .toList();
    }
}
