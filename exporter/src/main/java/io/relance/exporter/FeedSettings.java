package io.relance.exporter;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the broker's configuration says under {@code exporters.relance.args}.
 *
 * @param url JDBC URL of the application's database
 * @param username its user
 * @param password the user's password
 * @param batchSize records that are written together at most; also all that is ever held in memory
 * @param flushAfter how long a record waits for company before it is written
 */
record FeedSettings(String url, String username, String password, int batchSize, Duration flushAfter) {

    static FeedSettings from(Map<String, Object> arguments) {
        Map<String, Object> named = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        named.putAll(arguments);
        return new FeedSettings(
                text(named, "url")
                        .orElseThrow(() -> new IllegalArgumentException("The exporter needs the argument url.")),
                text(named, "username").orElse(""),
                text(named, "password").orElse(""),
                text(named, "batchSize").map(Integer::parseInt).orElse(1000),
                Duration.ofMillis(
                        text(named, "flushMillis").map(Long::parseLong).orElse(5L)));
    }

    private static Optional<String> text(Map<String, Object> arguments, String name) {
        return Optional.ofNullable(arguments.get(name)).map(Object::toString);
    }
}
