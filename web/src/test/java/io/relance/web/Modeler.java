package io.relance.web;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;

/** Speaks as Camunda Modeler does: HTTP Basic, and files as the parts {@code resources} of a form. */
record Modeler(URI base, String authorization) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String BOUNDARY = "--------------------------relance";

    static Modeler of(String username) {
        return of(username, Caller.PASSWORD);
    }

    static Modeler of(String username, String password) {
        var pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Modeler(World.address(), "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    static Modeler anonymous() {
        return new Modeler(World.address(), "");
    }

    /** The same files with the same calls, but by a token, as a script would send them. */
    static Answer deployByScript(Caller caller, Map<String, String> files) {
        return new Modeler(caller.base(), "Bearer " + caller.token()).deploy("/api/process-definitions", files);
    }

    Answer topology() {
        return send(request("/v2/topology").GET());
    }

    /** Without anything in it. */
    Answer post(String path) {
        return send(request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")));
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer deploy(Map<String, String> files) {
        return deploy("/v2/deployments", files);
    }

    Answer deploy(String name, String content) {
        return deploy(Map.of(name, content));
    }

    Answer start(String process, Map<String, Object> variables) {
        var body = Map.of("processDefinitionId", process, "processDefinitionVersion", -1, "variables", variables);
        return send(request("/v2/process-instances")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Answer.JSON.writeValueAsString(body))));
    }

    private Answer deploy(String path, Map<String, String> files) {
        var body = new StringBuilder();
        files.forEach((name, content) -> body.append("--%s\r\n".formatted(BOUNDARY))
                .append("Content-Disposition: form-data; name=\"resources\"; filename=\"%s\"\r\n".formatted(name))
                .append("Content-Type: application/octet-stream\r\n\r\n")
                .append(content)
                .append("\r\n"));
        body.append("--%s--\r\n".formatted(BOUNDARY));
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path) {
        var request = HttpRequest.newBuilder(base.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Accept-Language", "en");
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private static Answer send(HttpRequest.Builder request) {
        return Caller.send(HTTP, request.build());
    }
}
