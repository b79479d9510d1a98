package io.relance.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/** A script of one person: calls with a token, which is good for as long as the application's data is. */
record Caller(URI base, String username, String token) {

    static final String PASSWORD = "relance-demo";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    static Caller signedIn(URI base, String username) {
        return new Caller(base, username, Browser.signedIn(base, username).token());
    }

    Answer get(String path, Object... values) {
        return send(request(path.formatted(values)).GET());
    }

    Answer post(String path, Object body) {
        return post(path, body, Map.of());
    }

    Answer post(String path, Object body, Map<String, String> headers) {
        var request = request(path).POST(BodyPublishers.ofString(Answer.JSON.writeValueAsString(body)));
        headers.forEach(request::header);
        return send(request);
    }

    Answer put(String path, Object body) {
        return send(request(path).PUT(BodyPublishers.ofString(Answer.JSON.writeValueAsString(body))));
    }

    Answer patch(String path, Object body) {
        return send(request(path).method("PATCH", BodyPublishers.ofString(Answer.JSON.writeValueAsString(body))));
    }

    /** As curl -F file=@name does. */
    Answer upload(String path, String filename, String content) {
        var boundary = "relance-test-boundary";
        var body =
                "--%1$s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%2$s\"\r\n\r\n%3$s\r\n--%1$s--\r\n"
                        .formatted(boundary, filename, content);
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(BodyPublishers.ofString(body)));
    }

    /** As curl -H 'Content-Type: multipart/form-data; boundary=x' -d does. */
    Answer postAsParts(String path, String body) {
        return send(request(path)
                .setHeader("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString(body)));
    }

    /** What a file says, with its headers. */
    HttpResponse<String> download(String path) {
        return download(path, BodyHandlers.ofString());
    }

    HttpResponse<byte[]> file(String path) {
        return download(path, BodyHandlers.ofByteArray());
    }

    private <T> HttpResponse<T> download(String path, HttpResponse.BodyHandler<T> reading) {
        try {
            return HTTP.send(request(path).GET().build(), reading);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer send(String method, String path, Object body) {
        return send(request(path).method(method, BodyPublishers.ofString(Answer.JSON.writeValueAsString(body))));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json")
                .header("Accept-Language", "en")
                .header("Authorization", "Bearer " + token);
    }

    private static Answer send(HttpRequest.Builder request) {
        return send(HTTP, request.build());
    }

    static Answer send(HttpClient http, HttpRequest request) {
        try {
            return Answer.of(http.send(request, BodyHandlers.ofString()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
