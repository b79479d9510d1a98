package io.relance.stomp;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One STOMP frame. Of repeated headers it has the first. Header text stays as it was read until {@link #unescaped}. */
@SuppressWarnings("ArrayRecordComponent")
record Frame(String command, Map<String, String> headers, byte[] body) {

    private static final byte[] NOTHING = {};

    static Frame of(String command) {
        return new Frame(command, new LinkedHashMap<>(), NOTHING);
    }

    static Frame error(String message) {
        byte[] text = message.getBytes(StandardCharsets.UTF_8);
        return new Frame("ERROR", new LinkedHashMap<>(), text)
                .with("message", message.lines().findFirst().orElse(""))
                .with("content-type", "text/plain")
                .with("content-length", Integer.toString(text.length));
    }

    Frame unescaped(Version version) {
        Frame plain = new Frame(command, new LinkedHashMap<>(), body);
        headers.forEach((name, value) -> plain.put(version.unescape(name), version.unescape(value)));
        return plain;
    }

    /** Adds a header unless there is one of this name already, or nothing to say. */
    Frame with(String name, @Nullable String value) {
        put(name, value);
        return this;
    }

    void put(String name, @Nullable String value) {
        if (value != null) {
            headers.putIfAbsent(name, value);
        }
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    /** About what it takes in memory. */
    int size() {
        int text = headers.entrySet().stream()
                .mapToInt(header -> header.getKey().length() + header.getValue().length())
                .sum();
        return command.length() + text + body.length;
    }

    String required(String name) {
        require(name);
        return headers.getOrDefault(name, "");
    }

    void require(String name) {
        if (!headers.containsKey(name)) {
            throw new Violation(command + " needs a header '" + name + "'");
        }
    }
}
