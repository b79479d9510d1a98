package io.relance.process;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One record of the engine's log, as the exporter wrote it. Fields that this version of the engine does not send are absent, not wrong. */
public record FeedRecord(long position, long key, String valueType, String intent, Instant at, JsonNode value) {

    public String text(String field) {
        return value.path(field).asString("");
    }

    public @Nullable String textOrNull(String field) {
        var text = text(field);
        return text.isEmpty() ? null : text;
    }

    public long number(String field) {
        return value.path(field).asLong(-1);
    }

    public List<String> texts(String field) {
        return value.path(field).valueStream().map(JsonNode::asString).toList();
    }

    /** The UUID that a variable's JSON text holds, or null when it holds something else. */
    public static @Nullable UUID uuid(String jsonText) {
        try {
            return UUID.fromString(jsonText.replace("\"", ""));
        } catch (IllegalArgumentException notAnId) {
            return null;
        }
    }
}
