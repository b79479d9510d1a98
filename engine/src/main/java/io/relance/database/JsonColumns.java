package io.relance.database;

import io.r2dbc.postgresql.codec.Json;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values to and from jsonb columns. */
@Component
public class JsonColumns {

    private final JsonMapper mapper;

    JsonColumns(JsonMapper mapper) {
        this.mapper = mapper;
    }

    public Json write(Object value) {
        return Json.of(mapper.writeValueAsString(value));
    }

    public JsonNode tree(String json) {
        return mapper.readTree(json);
    }

    public <T> T read(String json, Class<T> type) {
        return mapper.readValue(json, type);
    }
}
