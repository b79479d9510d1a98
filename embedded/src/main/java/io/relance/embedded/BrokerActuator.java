package io.relance.embedded;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The broker's management endpoints that we use. */
final class BrokerActuator {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Pattern EPOCH_MILLI = Pattern.compile("\"epochMilli\"\\s*:\\s*(\\d+)");
    private static final Pattern SNAPSHOT = Pattern.compile("\"snapshotId\"\\s*:\\s*\"([^\"]*)\"");

    private final URI address;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .version(HttpClient.Version.HTTP_1_1)
            .build();

    BrokerActuator(URI address) {
        this.address = address;
    }

    boolean isReady() {
        try {
            return send(request("health/readiness").GET()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    long clockMillis() throws IOException {
        String answer = send(request("clock").GET()).body();
        return first(EPOCH_MILLI, answer)
                .map(Long::parseLong)
                .orElseThrow(() -> new IOException("the broker does not tell its time: " + answer));
    }

    void addToClock(Duration offset) throws IOException {
        post("clock/add", "{\"offsetMilli\":%d}".formatted(offset.toMillis()));
    }

    void takeSnapshot() throws IOException {
        post("partitions/takeSnapshot", "");
    }

    /** The newest snapshot, or an empty text when there is none. */
    String snapshotId() throws IOException {
        return first(SNAPSHOT, send(request("partitions").GET()).body()).orElse("");
    }

    private static Optional<String> first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void post(String path, String body) throws IOException {
        HttpResponse<String> answer = send(request(path)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        if (answer.statusCode() >= 300) {
            throw new IOException("the broker answered %d to %s".formatted(answer.statusCode(), path));
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve("/actuator/" + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for the broker", interrupted);
        }
    }
}
