package io.relance.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** What the server said; the body of an answer without one is missing. */
record Answer(int status, HttpHeaders headers, JsonNode body) {

    static final JsonMapper JSON = JsonMapper.shared();

    static Answer of(HttpResponse<String> response) {
        var text = response.body();
        return new Answer(
                response.statusCode(),
                response.headers(),
                text.isBlank() ? MissingNode.getInstance() : JSON.readTree(text));
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
